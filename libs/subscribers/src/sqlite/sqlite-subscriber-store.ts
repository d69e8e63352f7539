import { closeSync, chmodSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Position } from '@legation/event-store';
import { heldOf, heldText } from '../webhooks/held-text.js';
import { LeaseWatch } from '../webhooks/lease-watch.js';
import { Superseded, WebhookNotFound } from '../webhooks/subscriber-store.port.js';
import type {
  Answered,
  DeliveryLease,
  ProgressChange,
  StoredWebhook,
  SubscriberStore,
  Webhook,
} from '../webhooks/subscriber-store.port.js';

const schema = `
  CREATE TABLE IF NOT EXISTS webhook (
    id TEXT PRIMARY KEY, made INTEGER NOT NULL, generation INTEGER NOT NULL, epoch INTEGER NOT NULL, body TEXT NOT NULL, position TEXT
  ) STRICT;
  CREATE TABLE IF NOT EXISTS held (
    webhook TEXT NOT NULL REFERENCES webhook (id) ON DELETE CASCADE, stream TEXT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (webhook, stream)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS owner (one INTEGER PRIMARY KEY CHECK (one = 1), holder TEXT, token INTEGER NOT NULL, beat INTEGER NOT NULL) STRICT;
  INSERT OR IGNORE INTO owner VALUES (1, NULL, 0, 0);
  CREATE TABLE IF NOT EXISTS answered (
    made INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, fingerprint TEXT NOT NULL, webhook TEXT NOT NULL, answer TEXT NOT NULL, secret TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS answered_by_webhook ON answered (webhook, made);
  PRAGMA user_version = 2;
`;

/** Answers that are kept about one webhook, beside the first. */
const keptAnswers = 100;

interface Row {
  readonly id: string;
  readonly generation: number;
  readonly epoch: number;
  readonly body: string;
  readonly position: string | null;
}

/**
 * Opens the store of webhooks in one file that only its owner can read: the secrets stand in it.
 * @param path such as `deliveries.db`; `:memory:` ends with the process
 */
export function openSqliteSubscriberStore({ path }: { readonly path: string }): SubscriberStore {
  if (path !== ':memory:') {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    closeSync(openSync(path, 'a', 0o600)); // before SQLite makes it, so that it is never readable for others, nor are its -wal and -shm
    chmodSync(path, 0o600);
  }
  const database = new DatabaseSync(path);
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON',
  );
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version > 2) {
    database.close();
    throw new Error(`${path} was written by a newer Legation`);
  }
  database.exec(schema);
  return new SqliteSubscriberStore(database);
}

class SqliteSubscriberStore implements SubscriberStore {
  private readonly watch = new LeaseWatch();

  constructor(private readonly database: DatabaseSyncInstance) {}

  async create(webhook: Webhook, position: Position | null, answered?: Answered): Promise<void> {
    this.durably(() => {
      if (answered) this.remember(answered);
      const insert = this.database.prepare(
        'INSERT INTO webhook SELECT ?, coalesce(max(made), 0) + 1, 1, 1, ?, ? FROM webhook',
      );
      insert.run(webhook.id, JSON.stringify(webhook), textOf(position));
    });
  }

  async list(): Promise<readonly StoredWebhook[]> {
    const rows = this.database.prepare('SELECT * FROM webhook ORDER BY made').all() as unknown as readonly Row[];
    return rows.map((row) => this.stored(row));
  }

  async get(id: string): Promise<StoredWebhook> {
    return this.stored(this.row(id));
  }

  async generations(): Promise<ReadonlyMap<string, number>> {
    const rows = this.database.prepare('SELECT id, generation FROM webhook').all() as unknown as readonly Row[];
    return new Map(rows.map(({ id, generation }) => [id, generation]));
  }

  async change(
    id: string,
    generation: number,
    change: Partial<Webhook> & ProgressChange,
    answered?: Answered,
  ): Promise<void> {
    const { position, hold, free, ...fields } = change;
    this.durably(() => {
      const row = this.row(id);
      if (row.generation !== generation) throw new Superseded(id);
      if (answered) this.remember(answered);
      const body = JSON.stringify({ ...(JSON.parse(row.body) as Webhook), ...fields });
      const moves = position !== undefined || hold !== undefined || free !== undefined;
      this.database
        .prepare('UPDATE webhook SET generation = generation + 1, epoch = epoch + ?, body = ? WHERE id = ?')
        .run(moves ? 1 : 0, body, id);
      this.write(id, {
        ...(position === undefined ? {} : { position }),
        ...(hold ? { hold } : {}),
        ...(free ? { free } : {}),
      });
    });
  }

  async keep(answered: Answered): Promise<void> {
    this.durably(() => this.remember(answered));
  }

  async answered(key: string): Promise<Answered | null> {
    const row = this.database
      .prepare('SELECT key, fingerprint, webhook, answer, secret FROM answered WHERE key = ?')
      .get(key) as Answered | undefined;
    return row ? { ...row } : null;
  }

  async delete(id: string): Promise<void> {
    this.durably(() => {
      const { changes } = this.database.prepare('DELETE FROM webhook WHERE id = ?').run(id);
      if (changes === 0) throw new WebhookNotFound(id);
    });
  }

  async save(id: string, epoch: number, { token }: DeliveryLease, change: ProgressChange): Promise<void> {
    this.atOnce(() => {
      const current = this.database
        .prepare('SELECT 1 FROM webhook, owner WHERE id = ? AND epoch = ? AND token = ?')
        .get(id, epoch, token);
      if (!current) throw new Superseded(id);
      this.write(id, change);
    });
  }

  async lease(holder: string, ttlMs: number): Promise<DeliveryLease | null> {
    return this.atOnce(() => {
      const row = this.database.prepare('SELECT holder, token, beat FROM owner').get() as {
        holder: string | null;
        token: number;
        beat: number;
      };
      const isMine = row.holder === holder;
      if (!isMine && row.holder !== null && !this.watch.isOver(`${row.token}/${row.beat}`, ttlMs)) return null;
      const token = isMine ? row.token : row.token + 1;
      this.database.prepare('UPDATE owner SET holder = ?, token = ?, beat = beat + 1').run(holder, token);
      return { holder, token };
    });
  }

  async release({ holder, token }: DeliveryLease): Promise<void> {
    this.database.prepare('UPDATE owner SET holder = NULL WHERE holder = ? AND token = ?').run(holder, token);
  }

  async close(): Promise<void> {
    if (this.database.isOpen) this.database.close();
  }

  private remember({ key, fingerprint, webhook, answer, secret }: Answered): void {
    const { changes } = this.database
      .prepare('INSERT OR IGNORE INTO answered (key, fingerprint, webhook, answer, secret) VALUES (?, ?, ?, ?, ?)')
      .run(key, fingerprint, webhook, answer, secret);
    if (changes === 0) throw new Superseded(webhook);
    this.database
      .prepare(
        `DELETE FROM answered WHERE webhook = ?1 AND made > (SELECT min(made) FROM answered WHERE webhook = ?1)
         AND made <= (SELECT made FROM answered WHERE webhook = ?1 ORDER BY made DESC LIMIT 1 OFFSET ?2)`,
      )
      .run(webhook, keptAnswers);
  }

  private row(id: string): Row {
    const row = this.database.prepare('SELECT * FROM webhook WHERE id = ?').get(id) as Row | undefined;
    if (!row) throw new WebhookNotFound(id);
    return row;
  }

  private stored({ id, generation, epoch, body, position }: Row): StoredWebhook {
    const held = this.database
      .prepare('SELECT body FROM held WHERE webhook = ? ORDER BY stream')
      .all(id) as unknown as readonly {
      body: string;
    }[];
    return {
      webhook: JSON.parse(body) as Webhook,
      generation,
      epoch,
      position: position === null ? null : BigInt(position),
      held: held.map((each) => heldOf(each.body)),
    };
  }

  private write(id: string, { position, hold = [], free = [] }: ProgressChange): void {
    if (position !== undefined)
      this.database.prepare('UPDATE webhook SET position = ? WHERE id = ?').run(textOf(position), id);
    const put = this.database.prepare('INSERT OR REPLACE INTO held VALUES (?, ?, ?)');
    for (const each of hold) put.run(id, each.stream, heldText(each));
    const remove = this.database.prepare('DELETE FROM held WHERE webhook = ? AND stream = ?');
    for (const stream of free) remove.run(id, stream);
  }

  /** What a person was told is on the disk; progress that is lost with the power is only delivered again. */
  private durably<Result>(work: () => Result): Result {
    this.database.exec('PRAGMA synchronous = FULL');
    try {
      return this.atOnce(work);
    } finally {
      this.database.exec('PRAGMA synchronous = NORMAL');
    }
  }

  private atOnce<Result>(work: () => Result): Result {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.database.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }
}

const textOf = (position: Position | null): string | null => (position === null ? null : String(position));
