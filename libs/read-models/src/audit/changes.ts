import { evolvePosting } from '@legation/domain';
import type { EventOfPosting, Fact, MissionLifeEvent, Posting, RegisterEvent } from '@legation/domain';
import type { RecordedEvent } from '@legation/event-store';

/** A value as the register states it: a scalar, or a list or object kept whole. */
export type Stated = unknown;

/** One field that an event set, changed or took back, in the words of the domain. */
export interface Change {
  /** What the field belongs to: a fact of a posting such as `started` or `credentials:JP`, a fact's type such as `OfficeAssumed`, or `mission`. */
  readonly of: string;
  readonly field: string;
  /** What stood there; null where nothing did. */
  readonly before: Stated;
  /** What stands there now; null where it was taken back. */
  readonly after: Stated;
}

interface Fields {
  readonly [field: string]: Stated;
}

/**
 * What each event of one stream changed, in the order of the stream.
 * @param stream every event of it from the first on, up to the last that is asked about; those of other postings may be left out
 */
export function changesIn(
  stream: readonly Pick<RecordedEvent, 'id' | 'stream' | 'event'>[],
): readonly (readonly Change[])[] {
  const mission = new MissionSoFar();
  return stream.map(({ id, stream: name, event }) =>
    name.startsWith('mission-') ? mission.changesBy(id, event) : changesOfFact(event),
  );
}

/** A mission's events build on one another: what stood before is what they add up to. */
class MissionSoFar {
  private readonly postings = new Map<string, Posting>();
  private life: Fields = {};

  changesBy(id: string, event: RegisterEvent): readonly Change[] {
    if (!('postingId' in event.data)) {
      const before = this.life;
      this.life = { ...before, ...livedOn(event as MissionLifeEvent) }; // what names no posting is of the mission's own life
      return differences('mission', before, this.life);
    }
    const { postingId } = event.data;
    const before = this.postings.get(postingId);
    const after = evolvePosting(before, { ...(event as EventOfPosting), id });
    if (after) this.postings.set(postingId, after);
    return differencesOf(factsOf(before), factsOf(after));
  }
}

function livedOn({ type, data }: MissionLifeEvent): Fields {
  switch (type) {
    case 'MissionOpened':
      return { status: 'open', since: data.on, ...without(data, 'on') };
    case 'MissionRaised':
      return { kind: data.kind, ...(data.name === null ? {} : { name: data.name }) };
    case 'MissionSuspended':
      return { status: 'suspended', since: data.on, reason: data.reason };
    case 'RelationsSevered':
      return { status: 'relations severed', since: data.on, reason: data.reason };
    case 'MissionClosed':
      return { status: 'closed', since: data.on, reason: data.reason };
  }
}

/** A posting as lists of fields: who goes where as what, and each fact by its name. A posting taken back states nothing. */
function factsOf(posting: Posting | undefined): ReadonlyMap<string, Fields> {
  if (!posting || posting.retracted) return new Map();
  const { officialId, title, headClass, accreditations, termLabel, months, interim, actingFor, facts } = posting;
  const particulars = { officialId, title, headClass, accreditations, termLabel, months, interim, actingFor };
  return new Map<string, Fields>([
    ['particulars', particulars],
    ...Object.entries(facts).map(([key, fact]) => [key, fieldsOf(fact)] as const),
  ]);
}

const fieldsOf = ({ on, basis, cause, note }: Fact): Fields => ({ stated: true, on, basis, cause, note });

/** Facts of other streams stand for themselves: a correction says itself what it changes. */
function changesOfFact({ type, data }: RegisterEvent): readonly Change[] {
  if ('corrects' in data && 'type' in data) return differences(data.type, data.before, data.after);
  if ('retracts' in data && 'type' in data) return differences(data.type, data.before, {});
  return differences(type, {}, data as Fields);
}

function differencesOf(before: ReadonlyMap<string, Fields>, after: ReadonlyMap<string, Fields>): readonly Change[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].flatMap((name) => differences(name, before.get(name) ?? {}, after.get(name) ?? {}));
}

function differences(of: string, before: Fields, after: Fields): readonly Change[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].flatMap((field) => {
    const change = { of, field, before: before[field] ?? null, after: after[field] ?? null };
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change];
  });
}

function without(fields: object, left: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => field !== left));
}
