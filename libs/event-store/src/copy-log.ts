import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { AppendOutcomeUnknown, StoreUnavailable } from './errors.js';
import type { EventStore, Position, Revision, StoredEvent } from './event-store.port.js';
import { logPages } from './log-pages.js';

export interface CopyProgress {
  readonly phase: 'comparing' | 'copying' | 'verifying';
  /** In the source. */
  readonly position: Position;
}

export interface CopyOptions {
  /**
   * Appends sent at once; 1 when absent. More only where the target writes what is sent in one turn in that order, all of it or
   * nothing, as SQLite does: else a lost append would leave the events of two streams in another order than the source has.
   */
  readonly together?: number;
  /** How long a store that is away is waited for, in milliseconds; 0 when absent. */
  readonly patienceMs?: number;
  readonly onProgress?: (progress: CopyProgress) => void;
}

/** What a copy did, and what both logs hold now. */
export interface Copied {
  /** Events that the target held already. */
  readonly found: number;
  readonly written: number;
  readonly events: number;
  readonly streams: number;
  /** SHA-256 over every event of the target in order, as hexadecimal digits; two logs of one register have the same. */
  readonly digest: string;
  /** False when the source was written to meanwhile: copy again to have the rest. */
  readonly whole: boolean;
}

/** The target does not hold what the source holds; what was there before is untouched. */
export class CopyRefused extends Error {
  constructor(
    /** `TARGET_DIFFERS` before anything is written; `COPY_DIFFERS` when the end result is not the source. */
    readonly code: 'TARGET_DIFFERS' | 'COPY_DIFFERS',
    /** Events that are the same before the first that is not. */
    readonly equal: number,
    difference: string,
  ) {
    super(`after ${equal} equal events, ${difference}`);
    this.name = 'CopyRefused';
  }
}

/**
 * Copies a log into another with ids, order, record times and metadata kept as they were written, and compares the two at the end.
 * The target is empty, or holds the beginning of the source: then the copy goes on from there, as after it was killed.
 * @throws CopyRefused when the target holds something else, or in the end does not hold what the source does
 * @throws DamagedEvent when an event of either log is not what was written; everything before it was copied
 */
export async function copyLog(source: EventStore, target: EventStore, options: CopyOptions = {}): Promise<Copied> {
  const begun = await compare(source, target, options, 'comparing');
  const written = await copyAfter(begun.reached, source, target, options);
  const { events, streams, digest, atEnd } = await compare(source, target, options, 'verifying');
  if (events !== begun.events + written) {
    throw new CopyRefused('COPY_DIFFERS', events, `the target should hold ${begun.events + written}`);
  }
  return { found: begun.events, written, events, streams, digest, whole: atEnd };
}

/** Events of one page: read, then written, so that this bounds the memory of a copy. */
const pageSize = 2_000;
/** Of one append: a server takes one MiB of it, names and numbers included. */
const appendLimit = { events: 500, bytes: 512 * 1024 };

async function copyAfter(
  after: Position | null,
  source: EventStore,
  target: EventStore,
  { together = 1, patienceMs = 0, onProgress }: CopyOptions,
): Promise<number> {
  let written = 0;
  for await (const page of pagesOf(source, after, patienceMs)) {
    const appends = appendsOf(page);
    for (let at = 0; at < appends.length; at += together) {
      const turn = appends.slice(at, at + together);
      await inPatience(patienceMs, () => Promise.all(turn.map((events) => appendTo(target, events))));
    }
    written += page.length;
    const last = page.at(-1);
    if (last) onProgress?.({ phase: 'copying', position: last.position });
  }
  return written;
}

function appendTo(target: EventStore, events: readonly StoredEvent[]): Promise<unknown> {
  const [first] = events as [StoredEvent];
  return target.appendStored(first.stream, events, first.revision === 0n ? 'noStream' : first.revision - 1n);
}

/** Neighbours in one stream share an append. */
function appendsOf(events: readonly StoredEvent[]): readonly (readonly StoredEvent[])[] {
  const appends: StoredEvent[][] = [];
  let bytes = 0;
  for (const event of events) {
    const size = Buffer.byteLength(event.data) + Buffer.byteLength(event.metadata) + 512;
    const last = appends.at(-1);
    const fits = last && last.length < appendLimit.events && bytes + size <= appendLimit.bytes;
    if (fits && last[0]?.stream === event.stream) {
      last.push(event);
      bytes += size;
    } else {
      appends.push([event]);
      bytes = size;
    }
  }
  return appends;
}

interface Compared {
  readonly events: number;
  readonly streams: number;
  readonly digest: string;
  /** Where the source's last equal event stands; null when the target is empty. */
  readonly reached: Position | null;
  /** Whether the source ends there too. */
  readonly atEnd: boolean;
}

/** Walks both logs side by side to the end of the target. */
async function compare(
  source: EventStore,
  target: EventStore,
  { patienceMs = 0, onProgress }: CopyOptions,
  phase: 'comparing' | 'verifying',
): Promise<Compared> {
  const code = phase === 'comparing' ? 'TARGET_DIFFERS' : 'COPY_DIFFERS';
  const ours = eventsOf(source, patienceMs);
  const digest = createHash('sha256');
  const revisions = new Map<string, Revision>();
  let events = 0;
  let reached: Position | null = null;
  for await (const theirs of eventsOf(target, patienceMs)) {
    const next = await ours.next();
    const difference = next.done ? endsBefore(theirs) : differenceOf(next.value, theirs);
    if (difference !== null || next.done) throw new CopyRefused(code, events, difference ?? '');
    const expected = (revisions.get(theirs.stream) ?? -1n) + 1n;
    if (theirs.revision !== expected)
      throw new CopyRefused(code, events, `${nameOf(theirs)} stands where revision ${expected} should`);
    revisions.set(theirs.stream, theirs.revision);
    addTo(digest, theirs);
    events += 1;
    reached = next.value.position;
    if (events % pageSize === 0) onProgress?.({ phase, position: reached });
  }
  const atEnd = (await ours.next()).done === true;
  await ours.return(undefined);
  return { events, streams: revisions.size, digest: digest.digest('hex'), reached, atEnd };
}

const compared = ['id', 'stream', 'revision', 'type', 'schemaVersion', 'data', 'metadata'] as const;

function differenceOf(ours: StoredEvent, theirs: StoredEvent): string | null {
  const field = compared.find((each) => ours[each] !== theirs[each]);
  if (field === undefined) return null;
  const said = field === 'data' || field === 'metadata' ? '' : ` (${ours[field]} and ${theirs[field]})`;
  return `the source has ${nameOf(ours)} and the target ${nameOf(theirs)}: ${field} differs${said}`;
}

const endsBefore = (theirs: StoredEvent): string =>
  `the source ends and the target goes on with ${nameOf(theirs)}: it was written to by itself`;

const nameOf = ({ stream, revision, type }: StoredEvent): string => `${stream}@${revision} ${type}`;

/** Lengths first, so that no two sequences of events read alike. */
function addTo(digest: Hash, event: StoredEvent): void {
  const fields = compared.map((field) => String(event[field]));
  digest.update(`${fields.map((field) => field.length).join(':')}:${fields.join('')}\n`);
}

async function* eventsOf(store: EventStore, patienceMs: number): AsyncGenerator<StoredEvent, undefined, undefined> {
  for await (const page of pagesOf(store, null, patienceMs)) {
    yield* page;
    await nextTurn();
  }
  return undefined;
}

const pagesOf = (store: EventStore, after: Position | null, patienceMs: number) =>
  logPages((asked) => inPatience(patienceMs, () => store.readStored(asked)), { after, limit: pageSize });

/** The same work again while the store is away: what an append wrote already stands there under its ids. */
async function inPatience<Result>(patienceMs: number, work: () => Promise<Result>): Promise<Result> {
  const end = performance.now() + patienceMs;
  for (let wait = 50; ; wait = Math.min(wait * 2, 2_000)) {
    try {
      return await work();
    } catch (error) {
      const passes = error instanceof AppendOutcomeUnknown || error instanceof StoreUnavailable;
      if (!passes || performance.now() + wait > end) throw error;
      await pause(wait);
    }
  }
}
