import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { EncodedEvent } from '../codec.js';
import { AppendOutcomeUnknown, EventIdReused, StoreUnavailable, WrongExpectedRevision } from '../errors.js';
import type { AppendResult, ExpectedRevision } from '../event-store.port.js';
import { resultCodeOf, resultCodes, translated } from './driver-errors.js';
import { checksumOf } from './stored-row.js';

/** An event as a row is made of it. */
export type StoredForm = EncodedEvent & { readonly id: string; readonly metadata: string };

/** One append that waits to be written with the others. */
export interface PendingAppend {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly StoredForm[];
  resolve(result: AppendResult): void;
  reject(error: unknown): void;
}

interface Standing {
  readonly position: bigint;
  readonly stream: string;
  readonly revision: bigint;
}

type Outcome = { readonly written: AppendResult } | { readonly refused: Error };

/** Appends of one commit at most; the rest waits for the next. */
const most = 512;
/** While appends keep coming, a commit waits for them: it ends after so many turns of the event loop without one, */
const quietTurns = 2;
/** and in any case after this time. */
const longestWaitMs = 5;

/**
 * Writes the appends that come within a moment of one another in one transaction: one wait for the disk for all of them.
 * Each is checked on its own before its first row is written, so a refused one leaves no trace and harms no other.
 */
export class GroupCommit {
  private waiting: PendingAppend[] = [];
  private scheduled = false;
  /** Last position of the log as the transaction under way leaves it. */
  private head = 0n;
  private readonly lastPosition: StatementSyncInstance;
  private readonly lastRevision: StatementSyncInstance;
  private readonly byId: StatementSyncInstance;
  private readonly insert: StatementSyncInstance;
  private readonly begin: StatementSyncInstance;
  private readonly commit: StatementSyncInstance;
  private readonly rollback: StatementSyncInstance;

  /** @param durable whether a commit must wait for the disk; false only in memory */
  constructor(
    private readonly path: string,
    private readonly database: DatabaseSyncInstance,
    private readonly durable: boolean,
    private readonly onWritten: () => void,
  ) {
    const bigints = (sql: string): StatementSyncInstance => {
      const statement = database.prepare(sql);
      statement.setReadBigInts(true);
      return statement;
    };
    this.lastPosition = bigints('SELECT max(position) AS position FROM events');
    this.lastRevision = bigints('SELECT max(revision) AS revision FROM events WHERE stream = ?');
    this.byId = bigints('SELECT position, stream, revision FROM events WHERE id = ?');
    this.insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
    this.begin = database.prepare('BEGIN IMMEDIATE');
    this.commit = database.prepare('COMMIT');
    this.rollback = database.prepare('ROLLBACK');
  }

  add(append: PendingAppend): void {
    this.waiting.push(append);
    this.schedule();
  }

  /** Writes what waits, now. */
  flush(): void {
    while (this.waiting.length > 0) this.writeGroup();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    const latest = performance.now() + longestWaitMs;
    let [seen, quiet] = [0, 0];
    const look = (): void => {
      quiet = this.waiting.length > seen ? 0 : quiet + 1;
      seen = this.waiting.length;
      if (quiet < quietTurns && seen < most && performance.now() < latest) {
        setImmediate(look); // each turn reads what has arrived on the sockets meanwhile
        return;
      }
      this.scheduled = false;
      this.writeGroup();
      if (this.waiting.length > 0) this.schedule();
    };
    setImmediate(look);
  }

  private writeGroup(): void {
    const group = this.waiting.splice(0, most);
    if (group.length === 0) return;
    let outcomes: Outcome[];
    try {
      outcomes = this.write(group);
    } catch (error) {
      for (const append of group) append.reject(failureOf(append, this.path, error));
      return;
    }
    this.onWritten();
    outcomes.forEach((outcome, at) => {
      if ('written' in outcome) group[at]?.resolve(outcome.written);
      else group[at]?.reject(outcome.refused);
    });
  }

  private write(group: readonly PendingAppend[]): Outcome[] {
    let committing = false;
    try {
      this.begin.run();
      this.head = (this.lastPosition.get() as { position: bigint | null }).position ?? 0n;
      const outcomes = group.map((append) => this.settle(append));
      committing = true;
      this.commit.run();
      if (this.durable && !this.waitsForDisk()) {
        throw new CommitUnsure(new StoreUnavailable(`${this.path}: the commit did not wait for the disk`));
      }
      return outcomes;
    } catch (error) {
      if (this.database.isTransaction) this.rollback.run();
      // Only a write error while committing can leave a commit that a later start finds in the write-ahead log.
      if (committing && resultCodeOf(error) === resultCodes.ioError) throw new CommitUnsure(error);
      throw error;
    }
  }

  /** Prepared afresh each time: a prepared PRAGMA answers with what was true when it was prepared. */
  private waitsForDisk(): boolean {
    return (this.database.prepare('PRAGMA synchronous').get() as { synchronous: number }).synchronous === 2;
  }

  private settle(append: PendingAppend): Outcome {
    const { stream, events, expected } = append;
    const standing = events.map(({ id }) => this.byId.get(id) as Standing | undefined);
    const known = standing.findIndex((found) => found !== undefined);
    if (known >= 0) return this.repeatOf(append, standing, known);
    const { revision: last } = this.lastRevision.get(stream) as { revision: bigint | null };
    const actual = last ?? 'noStream';
    if (actual !== expected) return { refused: new WrongExpectedRevision(stream, expected, actual) };
    return { written: this.insertAll(append, last ?? -1n) };
  }

  private repeatOf(
    { stream, events }: PendingAppend,
    standing: readonly (Standing | undefined)[],
    known: number,
  ): Outcome {
    const first = standing[0];
    const same = standing.every(
      (found, index) => first && found?.stream === stream && found.revision === first.revision + BigInt(index),
    );
    if (!first || !same) return { refused: new EventIdReused(stream, events[known]?.id ?? '') };
    const positions = standing.flatMap((found) => (found ? [found.position] : []));
    return { written: resultOf(first.revision + BigInt(events.length - 1), positions, true) };
  }

  private insertAll({ stream, events }: PendingAppend, last: bigint): AppendResult {
    let revision = last;
    const positions: bigint[] = [];
    for (const { id, type, schemaVersion, data, metadata } of events) {
      const position = (this.head += 1n);
      revision += 1n;
      const checksum = checksumOf({
        position,
        stream,
        revision,
        id,
        type,
        schema_version: BigInt(schemaVersion),
        data,
        metadata,
      });
      this.insert.run(position, stream, revision, id, type, schemaVersion, data, metadata, checksum);
      positions.push(position);
    }
    return resultOf(revision, positions, false);
  }
}

function resultOf(revision: bigint, positions: readonly bigint[], repeated: boolean): AppendResult {
  return { revision, position: positions.at(-1) ?? 0n, positions, repeated };
}

/** The commit itself failed: what it wrote may be found again after a restart, or not. */
class CommitUnsure extends Error {
  constructor(override readonly cause: unknown) {
    super('the outcome of the commit is not known');
  }
}

function failureOf(append: PendingAppend, path: string, error: unknown): unknown {
  if (error instanceof CommitUnsure) return new AppendOutcomeUnknown(append.stream, error.cause);
  const known = translated(path, error);
  return known === error && !(error instanceof StoreUnavailable)
    ? new StoreUnavailable(`${path}: ${String(error)}`, error)
    : known;
}
