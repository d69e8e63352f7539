import { StaleCheckpoint } from '../errors.js';
import { LeaseWatch } from '../lease-watch.js';
import type { CollectionName, Lease } from '../read-store.port.js';
import { nameOf } from './schema.js';
import type { Statements } from './statements.js';

interface LeaseRow {
  readonly token: number;
  readonly holder: string | null;
  readonly beat: number;
  readonly ttl_ms: number;
}

interface HolderRow {
  readonly holder: string;
  readonly beat: number;
  readonly ttl_ms: number;
}

/** Who projects what, in the file itself. Transactions are the caller's. */
export class Leases {
  private readonly watch = new LeaseWatch();

  constructor(private readonly statements: Statements) {}

  take(projection: string, holder: string, ttlMs: number): Lease | null {
    const row = this.row(projection);
    const renews = row?.holder === holder;
    const others = row !== undefined && row.holder !== null && !renews;
    if (others && !this.watch.hasExpired(projection, `${row.token} ${row.beat}`, row.ttl_ms)) return null;
    const token = (row?.token ?? 0) + (renews ? 0 : 1);
    this.statements
      .get(
        `INSERT INTO leases (projection, token, holder, ttl_ms) VALUES (?, ?, ?, ?) ON CONFLICT (projection)
         DO UPDATE SET token = excluded.token, holder = excluded.holder, ttl_ms = excluded.ttl_ms, beat = beat + 1`,
      )
      .run(projection, token, holder, ttlMs);
    return { projection, holder, token };
  }

  giveBack({ projection, token }: Lease): void {
    this.statements.get('UPDATE leases SET holder = NULL WHERE projection = ? AND token = ?').run(projection, token);
  }

  attend(holder: string, ttlMs: number): readonly string[] {
    this.statements
      .get(
        `INSERT INTO holders (holder, ttl_ms) VALUES (?, ?) ON CONFLICT (holder)
         DO UPDATE SET ttl_ms = excluded.ttl_ms, beat = beat + 1`,
      )
      .run(holder, ttlMs);
    const rows = this.statements.get('SELECT * FROM holders ORDER BY holder').all() as unknown as HolderRow[];
    const gone = rows.filter(
      (row) => row.ttl_ms === 0 || this.watch.hasExpired(`holder ${row.holder}`, String(row.beat), row.ttl_ms),
    );
    for (const row of gone) {
      this.statements.get('DELETE FROM holders WHERE holder = ?').run(row.holder);
      this.watch.forget(`holder ${row.holder}`);
    }
    return rows.filter((row) => !gone.includes(row)).map((row) => row.holder);
  }

  /** @throws StaleCheckpoint when a later token than this one was given */
  assertLatest(collection: CollectionName, token: number | undefined): void {
    if (token === undefined) return;
    const latest = this.row(collection.projection)?.token ?? 0;
    if (latest > token) throw StaleCheckpoint.fenced(nameOf(collection), token, latest);
  }

  private row(projection: string): LeaseRow | undefined {
    return this.statements.get('SELECT * FROM leases WHERE projection = ?').get(projection) as LeaseRow | undefined;
  }
}
