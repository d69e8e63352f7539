import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { DamagedEvent } from '../errors.js';
import type {
  LogFilter,
  LogPage,
  Position,
  ReadAllOptions,
  RecordedEvent,
  Revision,
  StoredEvent,
} from '../event-store.port.js';
import { resultCodeOf, resultCodes } from './driver-errors.js';
import { checkRow, columns, eventOf, rowOf, storedEventOf } from './stored-row.js';
import type { Cells, StoredRow } from './stored-row.js';

/** Rows fetched at once: with events of at most 256 KiB this bounds the memory of a page. */
const chunk = 500;
/** A page ends early once it holds this many characters of JSON. */
const pageSize = 16 * 1024 * 1024;
/** Rows that a filtered page looks at, whether they pass or not: keeps one page short in a log full of other things. */
const window = 100_000n;

/** Reads one connection's log. Every row is checked against its checksum before it is served. */
export class LogReader {
  private readonly stream: StatementSyncInstance;
  private readonly page: StatementSyncInstance;
  private readonly filteredPage: StatementSyncInstance;
  private readonly at: StatementSyncInstance;
  private readonly last: StatementSyncInstance;
  private readonly tail: StatementSyncInstance;

  constructor(database: DatabaseSyncInstance) {
    const prepare = (sql: string): StatementSyncInstance => {
      const statement = database.prepare(sql);
      statement.setReadBigInts(true);
      statement.setReturnArrays(true);
      return statement;
    };
    this.stream = prepare(`SELECT ${columns} FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`);
    this.page = prepare(`SELECT ${columns} FROM events WHERE position > ? AND position <= ? ORDER BY position LIMIT ?`);
    this.filteredPage = prepare(`
      SELECT ${columns} FROM events
      WHERE position > $after AND position <= $upTo
        AND ($types IS NULL OR type IN (SELECT value FROM json_each($types)))
        AND ($categories IS NULL OR substr(stream, 1, instr(stream, '-') - 1) IN (SELECT value FROM json_each($categories)))
      ORDER BY position LIMIT $limit`);
    this.at = prepare(`SELECT ${columns} FROM events WHERE position = ?`);
    this.last = prepare('SELECT max(position) AS position FROM events');
    this.tail = prepare(`SELECT ${columns} FROM events ORDER BY position DESC LIMIT ?`);
  }

  readStream(stream: string, from: Revision, limit: number): RecordedEvent[] {
    const events: RecordedEvent[] = [];
    while (events.length < limit) {
      const next = from + BigInt(events.length);
      const asked = Math.min(chunk, limit - events.length);
      const rows = rowsOf(this.stream.all(stream, next, asked));
      for (const row of rows) {
        const expected = from + BigInt(events.length);
        if (row.revision !== expected)
          throw new DamagedEvent(
            row.position,
            stream,
            expected,
            `it is missing: revision ${row.revision} stands in its place`,
          );
        events.push(eventOf(row));
      }
      if (rows.length < asked) break;
    }
    return events;
  }

  /** Serves everything before a damaged event; the page that would begin with it throws. */
  readAll(options: ReadAllOptions): LogPage {
    return this.readPage(options, eventOf);
  }

  /** As `readAll`, without a look at what the events say. */
  readStored(options: Omit<ReadAllOptions, keyof LogFilter>): LogPage<StoredEvent> {
    return this.readPage(options, storedEventOf);
  }

  readAt(position: Position): RecordedEvent | null {
    const [row] = rowsOf(this.at.all(position));
    return row ? eventOf(row) : null;
  }

  /** Position of the last event, be it damaged; 0 where there is none. */
  end(): Position {
    const [row] = rowsOf(this.tail.all(1));
    return row?.position ?? 0n;
  }

  /** Position and record time of the last event. */
  head(): { position: Position; recordedAt: string } | null {
    const [row] = rowsOf(this.tail.all(1));
    return row ? { position: row.position, recordedAt: eventOf(row).metadata.recordedAt } : null;
  }

  /** @throws DamagedEvent when one of the last events is not what was written */
  checkTail(count: number): void {
    for (const row of rowsOf(this.tail.all(count))) checkRow(row);
  }

  private readPage<Event>(
    { after = 0n, limit, ...filter }: ReadAllOptions,
    read: (row: StoredRow) => Event,
  ): LogPage<Event> {
    const head = this.headPosition();
    if (head === null || head <= after) return { events: [], reached: null, atHead: true };
    const filtered = filter.types !== undefined || filter.categories !== undefined;
    const upTo = filtered && head - after > window ? after + window : head;
    const events: Event[] = [];
    let reached = after;
    let size = 0;
    let most = chunk;
    while (reached < upTo && events.length < limit && size < pageSize) {
      const asked = Math.min(most, limit - events.length);
      try {
        const rows = this.fetch(reached, upTo, asked, filter);
        for (const row of rows) {
          events.push(read(row));
          size += row.data.length + row.metadata.length;
          reached = row.position;
        }
        if (rows.length < asked) reached = upTo;
      } catch (error) {
        const unreadable = resultCodeOf(error) === resultCodes.corrupt;
        if (unreadable && asked > 1) {
          most = 1; // row by row, up to the first that cannot be read
          continue;
        }
        if (events.length > 0) return { events, reached, atHead: false };
        if (unreadable) throw new DamagedEvent(reached + 1n, null, null, 'the file cannot be read from here on');
        throw error;
      }
    }
    return { events, reached, atHead: reached === head };
  }

  private headPosition(): Position | null {
    const [position] = this.last.get() as [Position | null];
    return position;
  }

  private fetch(after: Position, upTo: Position, limit: number, { types, categories }: LogFilter): StoredRow[] {
    if (!types && !categories) return rowsOf(this.page.all(after, upTo, limit));
    const json = (list: readonly string[] | undefined): string | null => (list ? JSON.stringify(list) : null);
    return rowsOf(this.filteredPage.all({ after, upTo, limit, types: json(types), categories: json(categories) }));
  }
}

const rowsOf = (found: unknown[]): StoredRow[] => (found as Cells[]).map(rowOf);
