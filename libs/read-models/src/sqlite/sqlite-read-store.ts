import { resolve as absolute } from 'node:path';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Position } from '@legation/event-store';
import { InvalidQuestion, ReadStoreUnavailable, StaleCheckpoint } from '../errors.js';
import { cursorAt, questionDigest } from '../page-cursor.js';
import type {
  Checkpoint,
  CollectionName,
  Filter,
  FindOptions,
  FoundPage,
  Index,
  Lease,
  Loaded,
  ProjectionState,
  Put,
  ReadDocument,
  ReadStore,
  Standing,
  Step,
  Stopped,
} from '../read-store.port.js';
import { CollectionTables } from './collection-tables.js';
import type { Before } from './collection-tables.js';
import { afterCursor, orderBy, pageOrder } from './cursor.js';
import { isDamage, translated } from './driver-errors.js';
import { filterToSql } from './filter-to-sql.js';
import { Leases } from './leases.js';
import { openForReading, openForWriting, readStoreInMemory, remove } from './read-file.js';
import { nameOf } from './schema.js';
import type { CollectionRow } from './schema.js';
import { Statements } from './statements.js';

export interface SqliteReadStoreOptions {
  /** The file, such as `read.db`; it may be deleted while nobody has it open. `:memory:` ends with the process. */
  readonly path: string;
  /** `write` is for the holder of the projector's lock; `read` never writes, and works beside a projector. */
  readonly access: 'write' | 'read';
  /** For `read` in the process that holds the projector's lock: a file found damaged is removed, as its writer would. */
  readonly ownsFile?: boolean;
}

/**
 * Opens the read models in one SQLite file. For writing, a file that is missing, damaged or of another version is made anew.
 * @throws ReadStoreUnavailable when the file cannot be opened, is another program's, or (reading) is not there yet
 */
export function openSqliteReadStore({ path, access, ownsFile }: SqliteReadStoreOptions): ReadStore {
  if (path === ':memory:') return new SqliteReadStore(path, readStoreInMemory(), true, true);
  const file = absolute(path);
  const writable = access === 'write';
  const database = writable ? openForWriting(file) : openForReading(file);
  return new SqliteReadStore(file, database, writable, writable || ownsFile === true);
}

class SqliteReadStore implements ReadStore {
  private readonly statements: Statements;
  private readonly collections: CollectionTables;
  private readonly leases: Leases;

  /** What was read to be folded, at which checkpoint: the commit that follows need not read it again. */
  private loaded: (Before & { readonly number: number; readonly position: string | null }) | null = null;

  constructor(
    private readonly path: string,
    private readonly database: DatabaseSyncInstance,
    private readonly writable: boolean,
    private readonly ownsFile: boolean,
  ) {
    this.statements = new Statements(database);
    this.collections = new CollectionTables(database, this.statements);
    this.leases = new Leases(this.statements);
  }

  async prepare(collection: CollectionName, indexes: readonly Index[]): Promise<readonly Index[]> {
    this.writing(() => this.collections.prepare(collection, indexes));
    return []; // the file is ours alone: its indexes are as they were made
  }

  async commit(collection: CollectionName, puts: readonly Put[], { from, to, token }: Step): Promise<void> {
    this.writing(() => {
      const row = this.require(collection);
      this.leases.assertLatest(collection, token);
      const found = positionOf(row.position);
      if (found !== from) throw StaleCheckpoint.moved(nameOf(collection), from, found);
      const before = this.loaded?.number === row.number && this.loaded.position === row.position ? this.loaded : null;
      this.loaded = null;
      const documents = row.documents + this.collections.write(this.collections.tables(row), puts, before);
      this.update('position = ?, recorded_at = ?, documents = ?', row, String(to.position), to.recordedAt, documents);
    });
  }

  async getMany<Document extends ReadDocument>(
    collection: CollectionName,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Document>> {
    return this.reading(() => this.documents(collection, ids) as ReadonlyMap<string, Document>);
  }

  async load(collection: CollectionName, ids: readonly string[]): Promise<Loaded> {
    return this.reading(() => {
      const { number, position } = this.require(collection);
      const documents = this.documents(collection, ids);
      if (this.writable) this.loaded = { number, position, ids: new Set(ids), documents };
      return { documents, ahead: nothingAhead };
    });
  }

  async find<Document extends ReadDocument>(
    collection: CollectionName,
    filter: Filter,
    { sort = [], limit, after }: FindOptions,
  ): Promise<FoundPage<Document>> {
    if (!Number.isInteger(limit) || limit < 1 || limit > 1_000)
      throw new InvalidQuestion('limit', 'a page holds 1 to 1,000');
    return this.reading(() => {
      const tables = this.collections.tables(this.require(collection));
      const question = questionDigest(collection.projection, filter, sort);
      const order = pageOrder(sort, tables);
      const parts = [
        filterToSql(filter, tables),
        ...(after === undefined ? [] : [afterCursor(after, order, question)]),
      ];
      const where = parts.map(({ sql }) => `(${sql})`).join(' AND ');
      const sql = `SELECT doc FROM ${tables.documents} WHERE ${where} ORDER BY ${orderBy(order)} LIMIT ${limit + 1}`;
      const rows = this.statements.get(sql).all(...parts.flatMap(({ parameters }) => parameters)) as { doc: string }[];
      const items = rows.slice(0, limit).map(({ doc }) => JSON.parse(doc) as Document);
      const last = items.at(-1);
      return { items, next: last && rows.length > limit ? cursorAt(last, order.fields, question) : null };
    });
  }

  async count(collection: CollectionName, filter: Filter): Promise<number> {
    return this.reading(() => {
      const tables = this.collections.tables(this.require(collection));
      const { sql, parameters } = filterToSql(filter, tables);
      const statement = this.statements.get(`SELECT count(*) AS found FROM ${tables.documents} WHERE ${sql}`);
      return (statement.get(...parameters) as { found: number }).found;
    });
  }

  async activeVersion(projection: string): Promise<number | null> {
    return this.reading(() => {
      const sql = 'SELECT version FROM collections WHERE projection = ? AND active = 1';
      const row = this.statements.get(sql).get(projection) as { version: number } | undefined;
      return row?.version ?? null;
    });
  }

  async activate(collection: CollectionName, token?: number): Promise<void> {
    this.writing(() => {
      const active = this.require(collection);
      this.leases.assertLatest(collection, token);
      for (const row of this.rows()) {
        if (row.projection === active.projection && row.number !== active.number) this.collections.drop(row);
      }
      this.update('active = 1', active);
    });
  }

  async reset(collection: CollectionName, token?: number): Promise<void> {
    this.writing(() => {
      const row = this.require(collection);
      this.leases.assertLatest(collection, token);
      this.collections.makeAgain(row);
    });
  }

  async checkpoint(collection: CollectionName): Promise<Checkpoint | null> {
    return this.reading(() => checkpointOf(this.collections.row(collection)));
  }

  async standing(collection: CollectionName): Promise<Standing | null> {
    return this.reading(() => {
      const row = this.collections.row(collection);
      return row ? { position: positionOf(row.position), making: row.number } : null;
    });
  }

  async stop(collection: CollectionName, stopped: Stopped | null, token?: number): Promise<void> {
    const values = stopped ? [String(stopped.position), stopped.stream, stopped.reason] : [null, null, null];
    this.writing(() => {
      this.leases.assertLatest(collection, token);
      this.update('stopped_position = ?, stopped_stream = ?, stopped_reason = ?', this.require(collection), ...values);
    });
  }

  async states(): Promise<readonly ProjectionState[]> {
    return this.reading(() =>
      this.rows().map((row) => ({
        projection: row.projection,
        version: row.version,
        checkpoint: checkpointOf(row),
        active: row.active === 1,
        stopped: stoppedOf(row),
        documents: row.documents,
      })),
    );
  }

  async lease(projection: string, holder: string, ttlMs: number): Promise<Lease | null> {
    return this.writing(() => this.leases.take(projection, holder, ttlMs));
  }

  async release(lease: Lease): Promise<void> {
    this.writing(() => this.leases.giveBack(lease));
  }

  async attend(holder: string, ttlMs: number): Promise<readonly string[]> {
    return this.writing(() => this.leases.attend(holder, ttlMs));
  }

  async logId(): Promise<string | null> {
    return this.reading(() => {
      const row = this.statements.get(`SELECT value FROM facts WHERE name = 'log'`).get() as
        { value: string } | undefined;
      return row?.value ?? null;
    });
  }

  async setLogId(id: string): Promise<void> {
    this.writing(() => this.statements.get(`INSERT OR REPLACE INTO facts (name, value) VALUES ('log', ?)`).run(id));
  }

  async close(): Promise<void> {
    if (!this.database.isOpen) return;
    // The driver keeps a closed file open until its statements are collected as garbage: what is in the write-ahead log moves now.
    if (this.writable) this.emptyWriteAheadLog();
    this.database.close();
  }

  private documents(collection: CollectionName, ids: readonly string[]): ReadonlyMap<string, ReadDocument> {
    return this.collections.documents(this.collections.tables(this.require(collection)), ids);
  }

  private emptyWriteAheadLog(): void {
    try {
      this.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // a full disk, or a reader at work: it stays beside the file, and the next one to open reads it
    }
  }

  private rows(): readonly CollectionRow[] {
    const sql = 'SELECT * FROM collections ORDER BY projection, version';
    return this.statements.get(sql).all() as unknown as CollectionRow[];
  }

  private require(collection: CollectionName): CollectionRow {
    const row = this.collections.row(collection);
    if (!row) throw new ReadStoreUnavailable(`${nameOf(collection)} was never built`);
    return row;
  }

  private update(columns: string, { number }: CollectionRow, ...values: readonly (string | number | null)[]): void {
    this.statements.get(`UPDATE collections SET ${columns} WHERE number = ?`).run(...values, number);
  }

  /** One transaction: all of it or nothing. */
  private writing<Result>(write: () => Result): Result {
    if (!this.writable) throw new ReadStoreUnavailable(`${this.path} is open for reading only`);
    return this.guarded(() => {
      this.database.exec('BEGIN IMMEDIATE');
      try {
        const result = write();
        this.database.exec('COMMIT');
        return result;
      } catch (error) {
        if (this.database.isTransaction) this.database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  /** One snapshot: what a projector changes meanwhile is seen by the next question. */
  private reading<Result>(read: () => Result): Result {
    return this.guarded(() => {
      this.database.exec('BEGIN');
      try {
        return read();
      } finally {
        if (this.database.isTransaction) this.database.exec('COMMIT');
      }
    });
  }

  private guarded<Result>(work: () => Result): Result {
    if (!this.database.isOpen) throw new ReadStoreUnavailable(`${this.path} is closed`);
    try {
      return work();
    } catch (error) {
      if (isDamage(error) && this.ownsFile) this.giveUp();
      throw translated(this.path, error);
    }
  }

  /** A damaged file serves nobody: it goes, and the next start builds it anew from the log. */
  private giveUp(): void {
    this.database.close();
    if (this.path !== ':memory:') remove(this.path);
  }
}

const nothingAhead: Loaded['ahead'] = new Map();

const positionOf = (text: string | null): Position | null => (text === null ? null : BigInt(text));

function checkpointOf(row: CollectionRow | undefined): Checkpoint | null {
  if (!row || row.position === null) return null;
  return { position: BigInt(row.position), recordedAt: row.recorded_at ?? '' };
}

function stoppedOf({
  stopped_position: position,
  stopped_stream: stream,
  stopped_reason: reason,
}: CollectionRow): Stopped | null {
  return position === null ? null : { position: BigInt(position), stream: stream ?? '', reason: reason ?? '' };
}
