import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';

/** Prepared statements by their text; the least recently used make room. */
export class Statements {
  private readonly prepared = new Map<string, StatementSyncInstance>();

  constructor(
    private readonly database: DatabaseSyncInstance,
    private readonly capacity = 250,
  ) {}

  get(sql: string): StatementSyncInstance {
    const known = this.prepared.get(sql);
    if (known) this.prepared.delete(sql);
    const statement = known ?? this.database.prepare(sql);
    this.prepared.set(sql, statement);
    const [oldest] = this.prepared.keys();
    if (this.prepared.size > this.capacity && oldest !== undefined) this.prepared.delete(oldest);
    return statement;
  }
}
