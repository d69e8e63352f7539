import type { Source } from '@legation/event-store';
import { findAll } from '../../collections.js';
import { officialNames } from '../../mission/holder.js';
import { missions } from '../../mission/missions.projection.js';
import { postingAsKnown, postings } from '../../mission/postings.projection.js';
import type { KnownEvent, PostingDocument } from '../../mission/postings.projection.js';
import { isKnown } from '../../told.js';
import type { ReportSources } from '../report.js';
import { unhurried } from '../../unhurried.js';
import { between, restingOn, valuesOf } from './evidence.js';
import type { Disagreement, Evidence, Resting } from './evidence.js';

/** Postings whose names are looked up together; no more of them are held at a time. */
const together = 500;

/** What postings and their accreditations rest on, in the order of the postings. */
export async function* ofPostings({ store, knownAt }: ReportSources): AsyncGenerator<Evidence> {
  const places = new Map<string, string>();
  for await (const { id, name } of findAll(store, missions, {})) places.set(id, name);
  let waiting: Known[] = [];
  const told = async (): Promise<readonly Evidence[]> => {
    const names = await officialNames(
      store,
      waiting.map(({ officialId }) => officialId),
    );
    const evidence = waiting.map((known) => ofOne(known, names.get(known.officialId) ?? known.officialId));
    waiting = [];
    return evidence;
  };
  for await (const document of unhurried(findAll(store, postings, {}))) {
    const posting = postingAsKnown(document, knownAt);
    if (!posting || posting.retracted) continue;
    const { officialId, title, accreditations } = posting;
    const states = accreditations.map(({ state }) => state);
    const place = places.get(document.missionId) ?? document.missionId;
    waiting.push({ officialId, title, states, place, events: knownOf(document, knownAt) });
    if (waiting.length === together) yield* await told();
  }
  yield* await told();
}

interface Known {
  readonly officialId: string;
  readonly title: string;
  readonly states: readonly string[];
  readonly place: string;
  readonly events: readonly KnownEvent[];
}

const knownOf = ({ events }: PostingDocument, knownAt: string | null): readonly KnownEvent[] =>
  events.filter((event) => isKnown(event, knownAt));

function ofOne({ title, states, place, events }: Known, name: string): Evidence {
  const of = `${name}, ${place}`;
  const sources = events.map(({ source }) => source);
  const whole = restingOn({ kind: 'posting', of, what: title }, sources);
  const accreditations = states.flatMap((state): readonly Resting[] =>
    restingOn({ kind: 'accreditation', of, what: state }, sourcesOfState(events, state)),
  );
  // Where one source speaks for all of it, the parts need not be listed.
  return { disagreeing: corrections(of, events), resting: whole.length > 0 ? whole : accreditations };
}

/** Those that name the state. */
function sourcesOfState(events: readonly KnownEvent[], state: string): readonly (Source | null)[] {
  return events.filter(({ event }) => namesState(event.data, state)).map(({ source }) => source);
}

function namesState(data: object, state: string): boolean {
  if ('state' in data && data.state === state) return true;
  const given = 'after' in data ? (data.after as { readonly accreditations?: unknown }) : data;
  const accreditations = 'accreditations' in given ? (given.accreditations as readonly { state: string }[]) : [];
  return accreditations.some((each) => each.state === state);
}

/** A statement and the one that corrected it, where they rest on different sources. */
function corrections(of: string, events: readonly KnownEvent[]): readonly Disagreement[] {
  const lastSource = new Map<string, string | null>();
  const byId = new Map(events.map((event) => [event.id, event]));
  return events.flatMap(({ event, source }) => {
    if (event.type !== 'PostingCorrected') return [];
    const { fact, state, corrects, before, after, reason } = event.data;
    const key = state === null ? fact : `${fact}:${state}`;
    const earlier = lastSource.get(key) ?? byId.get(corrects)?.source?.id ?? null;
    lastSource.set(key, source?.id ?? null);
    const sayings = [
      { text: valuesOf(before), source: earlier },
      { text: valuesOf(after), source: source?.id ?? null },
    ] as const;
    return between(of, fact, sayings, reason) ?? [];
  });
}
