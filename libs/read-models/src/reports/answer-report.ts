import { join } from 'node:path';
import type { Day } from '@legation/domain';
import { DamagedEvent, inScratchFolder } from '@legation/event-store';
import type { EventStore, Position } from '@legation/event-store';
import { batches } from '../batch/batches.projection.js';
import { collectionOf } from '../collections.js';
import { directives } from '../directive/directives.projection.js';
import { InvalidQuestion } from '../errors.js';
import { meetings } from '../meeting/meetings.projection.js';
import { missions } from '../mission/missions.projection.js';
import { postings } from '../mission/postings.projection.js';
import { officials } from '../official/officials.projection.js';
import { ProjectionRunner } from '../projection-runner.js';
import type { Projection } from '../projection.js';
import type { Checkpoint, ReadStore } from '../read-store.port.js';
import { openSqliteReadStore } from '../sqlite/sqlite-read-store.js';
import { clocksDifferMs, earlier } from '../clocks.js';
import { storeAsKnown } from '../store-as-known.js';
import { lastRecordedBy } from './last-recorded.js';
import { logUntil } from './log-until.js';
import type { Report, ReportAnswer, ReportParameters } from './report.js';
import { reportNamed } from './reports.js';

export interface ReportQuestion {
  readonly name: string;
  readonly on: Day;
  /** As it was known at this instant, or when this event was the last of the log; not both. */
  readonly knownAt?: string;
  readonly position?: Position;
  readonly parameters: ReportParameters;
}

export interface ReportOptions {
  /** Events folded so far, and about how many there are, where the log has to be folded. */
  readonly onProgress?: (progress: { readonly events: number; readonly position: Position | null }) => void;
}

interface Register {
  readonly eventStore: EventStore;
  readonly readStore: ReadStore;
}

/** Where a log stands: its last event. */
type End = Checkpoint;

/**
 * A report as of now, as known at an instant, or as it was when the log ended with an event. The documents of now answer where
 * they hold what was known; for a position the log is folded up to there, apart from the read models and in a bounded memory.
 * @throws NotFound REPORT_NOT_FOUND and as its questions; InvalidQuestion; DamagedEvent
 */
export async function answerReport(
  register: Register,
  question: ReportQuestion,
  options: ReportOptions = {},
): Promise<ReportAnswer> {
  const { name, parameters, knownAt, position } = question;
  const report = reportNamed(name, parameters);
  if (knownAt !== undefined && position !== undefined)
    throw new InvalidQuestion('position', 'a report is of one moment: name an instant or a position');
  const end = position === undefined ? null : await endAt(register.eventStore, position);
  const asking = { report, question };
  const live = await answerLive(register, asking, end);
  if (live) return live;
  const last = end ?? (await register.eventStore.head());
  return inScratch(register.eventStore, last, options, (scratch) =>
    answerFrom({ ...scratch, days: register.readStore }, asking, last),
  );
}

interface Asking {
  readonly report: Report;
  readonly question: ReportQuestion;
}

async function endAt(log: EventStore, position: Position): Promise<End> {
  const recorded = await log.readAt(position);
  if (!recorded) throw new InvalidQuestion('position', `no event of the register stands at ${position}`);
  return { position, recordedAt: recorded.metadata.recordedAt };
}

interface Answering extends Register {
  /** Knows where in the log days of record time stand: a scratch store does not. */
  readonly days: ReadStore;
}

async function answerFrom(register: Answering, { report, question }: Asking, end: End | null): Promise<ReportAnswer> {
  const { on, knownAt, parameters } = question;
  const log = end ? logUntil(register.eventStore, end) : register.eventStore;
  // close to the end of the log an event before the last may have been recorded later than it, by another clock
  const isPast = knownAt !== undefined && end !== null && earlier(knownAt, clocksDifferMs) < end.recordedAt;
  const store = isPast ? storeAsKnown(register.readStore, log, knownAt) : register.readStore;
  const lastBy = (instant: string): Promise<End | null> => lastRecordedBy(register.eventStore, instant, register.days);
  const sources = { store, log, on, knownAt: isPast ? knownAt : null };
  const made = await report.make(
    { ...sources, lastBy: async (instant) => (await lastBy(instant))?.position ?? null },
    parameters,
  );
  const last = isPast ? await lastBy(knownAt) : end;
  return {
    report: report.name,
    title: report.title,
    parameters,
    on,
    knownAt: knownAt ?? end?.recordedAt ?? null,
    position: last && Number(last.position),
    ...made,
  };
}

const tries = 3;

/**
 * From the live read models, if they all stand at one place (at `end`, where one is named) and do not move meanwhile: then they hold
 * exactly what a fold of the log up to there gives. Null otherwise.
 */
async function answerLive(register: Register, asking: Asking, end: End | null): Promise<ReportAnswer | null> {
  for (let tried = 0; tried < tries; tried += 1) {
    const standing = await standingOf(register);
    if (!standing || (end && standing.last?.position !== end.position)) return null;
    const answer = await answerFrom({ ...register, days: register.readStore }, asking, standing.last);
    const after = await standingOf(register);
    if (after?.at === standing.at) return answer;
  }
  return null;
}

/** What reports ask. */
const asked = [missions, postings, officials, batches, meetings, directives] as readonly Projection[];

/** Where the read models stand, and the last event that they hold; null when that cannot be told, as they stand at different places. */
async function standingOf({
  eventStore,
  readStore,
}: Register): Promise<{ readonly at: string; readonly last: End | null } | null> {
  const head = await eventStore.head();
  if (!head) return { at: 'empty', last: null };
  const checkpoints: (Checkpoint | null)[] = [];
  for (const projection of asked)
    checkpoints.push(await readStore.checkpoint(await collectionOf(readStore, projection)));
  // Beyond the last event of the register there may be those of others.
  const times = checkpoints.flatMap((each) => each?.recordedAt ?? []);
  const latest = (own: string): string => times.reduce((one, other) => (other > one ? other : one), own);
  if (checkpoints.every((each) => each !== null && each.position >= head.position))
    return { at: `head ${head.position}`, last: { ...head, recordedAt: latest(head.recordedAt) } };
  const [first] = checkpoints;
  if (!first || checkpoints.some((each) => each?.position !== first.position)) return null;
  const event = await eventStore.readAt(first.position);
  if (!event) return null;
  return {
    at: `behind at ${first.position}`,
    last: { position: first.position, recordedAt: latest(event.metadata.recordedAt) },
  };
}

async function inScratch(
  log: EventStore,
  last: End | null,
  { onProgress }: ReportOptions,
  answer: (scratch: Register) => Promise<ReportAnswer>,
): Promise<ReportAnswer> {
  return inScratchFolder('report', async (folder) => {
    const readStore = openSqliteReadStore({ path: join(folder, 'read.db'), access: 'write' });
    try {
      const eventStore = last ? logUntil(log, last) : log;
      const runner = new ProjectionRunner(eventStore, readStore, asked);
      await runner.catchUp(onProgress ? { onProgress } : {});
      const halted = (await readStore.states()).find(({ stopped }) => stopped !== null)?.stopped;
      if (halted) throw new DamagedEvent(halted.position, halted.stream, null, halted.reason);
      return await answer({ eventStore, readStore });
    } finally {
      await readStore.close();
    }
  });
}
