import { randomUUID } from 'node:crypto';
import type { MissionEvent, RegisterEvent } from '@legation/domain';
import type { EventMetadata, EventStore, NewEvent, Revision } from '@legation/event-store';

/** How large a made-up register is. */
export interface Shape {
  readonly missions: number;
  /** More than missions, and no multiple of 31: then nobody is sent twice at once. */
  readonly officials: number;
  readonly postingsEach: number;
  /** The first terms begin in this year. */
  readonly from: number;
  /** Each term lasts so long; the next begins on the day of its end. */
  readonly yearsEach: number;
}

/** Events that are appended together. */
export interface Stretch {
  readonly stream: string;
  readonly events: readonly NewEvent[];
}

const source = {
  id: 'baoquocte-2023-05-12',
  quote: 'Chủ tịch nước trao Quyết định bổ nhiệm Đại sứ đặc mệnh toàn quyền',
};

export const missionId = (number: number): string => `m${String(number).padStart(5, '0')}`;
export const postingId = (mission: number, number: number): string => `${missionId(mission)}-p${number}`;
export const officialId = (number: number): string => `o${String(number).padStart(7, '0')}`;
const year = (number: number): string => String(number).padStart(4, '0');

/** What a mission's opening says. */
export const openingOf = (mission: number) => ({
  on: '0001',
  kind: 'embassy' as const,
  name: `Đại sứ quán Việt Nam tại ${missionId(mission)}`,
  nameEn: null,
  seat: null,
  region: null,
  receivingStates: [missionId(mission)],
});

/** Who is sent, and as what. */
export const particularsOf = (mission: number, number: number, officials: number) => ({
  postingId: postingId(mission, number),
  officialId: officialId((mission * 31 + number) % officials),
  title: 'Đại sứ đặc mệnh toàn quyền',
  accreditations: [{ state: missionId(mission), resident: true }],
  termLabel: null,
  months: 36,
});

/** The facts of one posting, one event each. */
export function* factsOf(
  mission: number,
  number: number,
  { from, yearsEach, officials }: Shape,
): Generator<MissionEvent> {
  const [first, last] = [from + number * yearsEach, from + (number + 1) * yearsEach];
  const id = postingId(mission, number);
  const particulars = particularsOf(mission, number, officials);
  const appointed = year(number === 0 ? first : first - 1);
  yield {
    type: 'AmbassadorAppointed',
    data: { ...particulars, headClass: 'ambassador', on: appointed, by: 'Chủ tịch nước' },
  };
  yield { type: 'ArrivedAtPost', data: { postingId: id, on: `${year(first)}-01-03` } };
  yield { type: 'TermStarted', data: { postingId: id, on: `${year(first)}-01-03`, basis: 'arrival' } };
  yield {
    type: 'CredentialsPresented',
    data: { postingId: id, on: `${year(first)}-02-10`, state: missionId(mission), to: null },
  };
  yield { type: 'TermEnded', data: { postingId: id, on: `${year(last)}-01-03`, cause: 'term-completed', note: null } };
}

/** All officials, then mission by mission its opening and its postings, in stretches of at most 200 events. */
export function* historyOf(shape: Shape): Generator<Stretch> {
  for (let number = 0; number < shape.officials; number += 1) {
    const event: RegisterEvent = { type: 'OfficialRegistered', data: { name: `Nguyễn Văn ${number}`, note: null } };
    yield { stream: `official-${officialId(number)}`, events: [asNew(event)] };
  }
  for (let mission = 0; mission < shape.missions; mission += 1) {
    const stream = `mission-${missionId(mission)}`;
    let events = [asNew({ type: 'MissionOpened', data: openingOf(mission) })];
    for (let number = 0; number < shape.postingsEach; number += 1) {
      for (const fact of factsOf(mission, number, shape)) events.push(asNew(fact));
      if (events.length < 200) continue;
      yield { stream, events };
      events = [];
    }
    if (events.length > 0) yield { stream, events };
  }
}

/** Appends a history as fast as the log takes it, the stretches of a stream one after the other. @returns how many events */
export async function appendHistory(store: EventStore, shape: Shape): Promise<number> {
  const ends = new Map<string, Promise<Revision>>();
  let appended = 0;
  let pending: Promise<unknown>[] = [];
  for (const { stream, events } of historyOf(shape)) {
    const end = appendAfter(store, ends.get(stream), stream, events);
    ends.set(stream, end);
    pending.push(end);
    appended += events.length;
    if (pending.length < 64) continue;
    await Promise.all(pending);
    pending = [];
  }
  await Promise.all(pending);
  return appended;
}

async function appendAfter(
  store: EventStore,
  before: Promise<Revision> | undefined,
  stream: string,
  events: readonly NewEvent[],
): Promise<Revision> {
  const { revision } = await store.append(stream, events, before ? await before : 'noStream');
  return revision;
}

function asNew(event: RegisterEvent): NewEvent {
  return { id: randomUUID(), event, metadata: metadataFor(randomUUID()) };
}

const recordedAt = '2026-01-05T08:00:00.000Z';

function metadataFor(commandId: string): EventMetadata {
  return {
    commandId,
    fingerprint: '0'.repeat(64),
    correlationId: commandId,
    causationId: null,
    actor: 'bench',
    recordedAt,
    knownFrom: recordedAt,
    source,
    dating: null,
    overridden: null,
  };
}

/** What surrounds a made-up command. */
export const envelopeOf = (commandId: string) => ({ commandId, actor: 'bench', source, dating: null });
