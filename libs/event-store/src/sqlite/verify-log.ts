import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { DamagedEvent, EventStoreError } from '../errors.js';
import type { Position, Revision } from '../event-store.port.js';
import { messageOf } from './driver-errors.js';
import { logInMemory, openForVerifying } from './log-file.js';
import { columns, eventOf } from './stored-row.js';
import type { StoredRow } from './stored-row.js';

/** What is wrong at one place of the log, or with its file. */
export interface LogProblem {
  readonly kind: 'problem';
  readonly code:
    | 'EVENT_DAMAGED' // not what was written: the checksum does not fit
    | 'EVENT_UNREADABLE' // the file cannot be read at its place
    | 'EVENT_MISSING' // a position that was given is not there
    | 'REVISION_GAP'
    | 'ID_REPEATED'
    | 'UNKNOWN_EVENT' // of a type or version that this program does not know
    | 'UPCAST_FAILED'
    | 'CLOCK_WENT_BACK'
    | 'FILE_DAMAGED';
  readonly position: Position | null;
  readonly stream: string | null;
  readonly revision: Revision | null;
  readonly message: string;
}

/** How far the check has come; the last one covers the whole log. */
export interface LogRead {
  readonly kind: 'read';
  readonly events: number;
  readonly streams: number;
}

type Place = Pick<LogProblem, 'position' | 'stream' | 'revision'>;

const nowhere: Place = { position: null, stream: null, revision: null };
const chunk = 500n;

/**
 * Reads the whole log and tells every problem that it finds, one after the other; it never stops at one.
 * Works on a damaged file, which `openSqliteEventStore` may refuse, and beside a running writer. Writes nothing.
 * @throws StoreUnavailable when there is no file; EventStoreError NOT_A_LOG or STORE_IS_NEWER when it is not a log that this program knows
 */
export async function* verifyLog(path: string): AsyncGenerator<LogProblem | LogRead, void, undefined> {
  let database: DatabaseSyncInstance | null = null;
  try {
    database = openForVerifying(path);
    yield* new LogCheck(database).run();
  } catch (error) {
    if (!(error instanceof DamagedEvent)) throw error;
    yield problem('FILE_DAMAGED', nowhere, error.reason);
  } finally {
    database?.close();
  }
}

class LogCheck {
  private readonly lastRevisions = new Map<string, Revision>();
  private events = 0;
  private lastRecordedAt = '';

  constructor(private readonly database: DatabaseSyncInstance) {}

  async *run(): AsyncGenerator<LogProblem | LogRead, void, undefined> {
    yield* this.file();
    const last = this.lastPosition();
    for (let after = 0n; after < last; after += chunk) {
      const upTo = after + chunk < last ? after + chunk : last;
      for (const found of this.rows(after, upTo)) yield* 'code' in found ? [found] : this.event(found);
      yield { kind: 'read', events: this.events, streams: this.lastRevisions.size };
      await nextTurn();
    }
    yield* this.repeatedIds();
    yield { kind: 'read', events: this.events, streams: this.lastRevisions.size };
  }

  /** What SQLite itself finds, and tables, indexes or triggers that are not as they were made. */
  private *file(): Generator<LogProblem> {
    for (const message of this.attempt<{ integrity_check: string }>('PRAGMA integrity_check')) {
      if (typeof message === 'string') yield problem('FILE_DAMAGED', nowhere, message);
      else if (message.integrity_check !== 'ok') yield problem('FILE_DAMAGED', nowhere, message.integrity_check);
    }
    const made = logInMemory();
    const described = `SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name`;
    const [expected, found] = [made, this.database].map((database) => JSON.stringify(all(database, described)));
    made.close();
    if (expected !== found)
      yield problem('FILE_DAMAGED', nowhere, 'a table, an index or a trigger of the log is not as it was made');
  }

  private *event(row: StoredRow): Generator<LogProblem> {
    this.events += 1;
    const { stream, revision } = row;
    const expected = (this.lastRevisions.get(stream) ?? -1n) + 1n;
    this.lastRevisions.set(stream, revision);
    if (revision !== expected) yield problem('REVISION_GAP', row, `revision ${expected} should stand here`);
    try {
      const { recordedAt } = eventOf(row).metadata;
      if (recordedAt < this.lastRecordedAt)
        yield problem('CLOCK_WENT_BACK', row, `recorded at ${recordedAt}, after an event of ${this.lastRecordedAt}`);
      this.lastRecordedAt = recordedAt;
    } catch (error) {
      const code =
        error instanceof DamagedEvent
          ? 'EVENT_DAMAGED'
          : error instanceof EventStoreError
            ? 'UNKNOWN_EVENT'
            : 'UPCAST_FAILED';
      yield problem(code, row, messageOf(error));
    }
  }

  /** Rows in order, and a problem for each position where there is none. */
  private *rows(after: Position, upTo: Position): Generator<StoredRow | LogProblem> {
    const rows = this.attempt<StoredRow>(
      `SELECT ${columns} FROM events WHERE position > ${after} AND position <= ${upTo} ORDER BY position`,
    );
    const whole = rows.length === Number(upTo - after) && rows.every((row) => typeof row !== 'string');
    if (whole) {
      for (const row of rows) if (typeof row !== 'string') yield row;
      return;
    }
    const places = this.placesByIndex(after, upTo);
    for (let position = after + 1n; position <= upTo; position += 1n) {
      const [row] = this.attempt<StoredRow>(`SELECT ${columns} FROM events WHERE position = ${position}`);
      if (typeof row === 'object') {
        yield row;
        continue;
      }
      const place = places.get(position) ?? { position, stream: null, revision: null };
      if (place.stream !== null && place.revision !== null) this.lastRevisions.set(place.stream, place.revision);
      yield row === undefined
        ? problem('EVENT_MISSING', place, 'an event was written here and is gone')
        : problem('EVENT_UNREADABLE', place, row);
    }
  }

  /** What an index still knows of positions that the table has lost. */
  private placesByIndex(after: Position, upTo: Position): Map<Position, Place> {
    const rows = this.attempt<{ position: Position; stream: string; revision: Revision }>(
      `SELECT position, stream, revision FROM events INDEXED BY events_by_stream WHERE position > ${after} AND position <= ${upTo}`,
    );
    return new Map(rows.flatMap((row) => (typeof row === 'string' ? [] : [[row.position, row] as const])));
  }

  private lastPosition(): Position {
    for (const source of ['events', 'events INDEXED BY events_by_id', 'events INDEXED BY events_by_stream']) {
      const [row] = this.attempt<{ position: Position | null }>(`SELECT max(position) AS position FROM ${source}`);
      if (typeof row === 'object') return row.position ?? 0n;
    }
    return 0n;
  }

  private *repeatedIds(): Generator<LogProblem> {
    const repeated = `SELECT id, max(position) AS position, count(*) AS times FROM events NOT INDEXED GROUP BY id HAVING count(*) > 1`;
    for (const row of this.attempt<{ id: string; position: Position; times: bigint }>(repeated)) {
      if (typeof row === 'string') continue; // told of by the walk
      yield problem(
        'ID_REPEATED',
        { ...nowhere, position: row.position },
        `event id ${row.id} stands here and ${row.times - 1n} times before`,
      );
    }
  }

  /** The rows, or the one reason why there are none. */
  private attempt<Row>(sql: string): (Row | string)[] {
    try {
      return all(this.database, sql) as Row[];
    } catch (error) {
      return [messageOf(error)];
    }
  }
}

function all(database: DatabaseSyncInstance, sql: string): unknown[] {
  const statement = database.prepare(sql);
  statement.setReadBigInts(true);
  return statement.all();
}

function problem(code: LogProblem['code'], { position, stream, revision }: Place, message: string): LogProblem {
  return { kind: 'problem', code, position, stream, revision, message };
}
