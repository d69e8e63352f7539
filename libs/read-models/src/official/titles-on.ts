import { earliest, holdingOn, latest, officeBranches } from '@legation/domain';
import type { Day, Holding, OfficeBranch } from '@legation/domain';
import type { Source } from '@legation/event-store';
import { sourcesOf } from '../told.js';
import type { HoldingDocument, OfficialDocument } from './officials.projection.js';

/** One line of a person's title on a day. */
export interface TitleHeld {
  readonly holdingId: string;
  /** As printed on that very day where a source shows it. */
  readonly title: string;
  readonly titleEn: string | null;
  readonly organisation: string | null;
  readonly branch: OfficeBranch;
  readonly held: 'certain' | 'possible';
  readonly sources: readonly Source[];
}

/**
 * The offices held on a day, Party before State before ministry, as titles are printed.
 * `certain`: a source shows him in office on that very day, or the day lies between a known beginning and the end.
 * `possible`: the day lies between two days on which he was seen, or a partial date leaves it open.
 */
export function titlesOn(official: Pick<OfficialDocument, 'holdings'>, day: Day): readonly TitleHeld[] {
  return official.holdings
    .flatMap((holding) => titleOn(holding, day) ?? [])
    .toSorted((a, b) => officeBranches.indexOf(a.branch) - officeBranches.indexOf(b.branch));
}

function titleOn(holding: HoldingDocument, day: Day): TitleHeld | undefined {
  const seen = holding.attested.filter(({ on }) => on === day);
  const held = seen.length > 0 ? 'certain' : heldOn(holding, day);
  if (held === 'no') return undefined;
  const { holdingId, titleEn, organisation, branch, assumed, attested, left } = holding;
  const title = seen[0]?.title ?? holding.title;
  const sources = sourcesOf(seen.length > 0 ? seen : [assumed, ...attested, left]);
  return { holdingId, title, titleEn, organisation, branch, held, sources };
}

function heldOn({ notTakenUp, appointedOn, assumed, attested, left }: HoldingDocument, day: Day): Holding {
  if (notTakenUp) return 'no';
  const end = left?.on ?? null;
  if (assumed?.on) {
    const holding = holdingOn({ start: assumed.on, end }, day);
    // Seen in office before that day, he had surely begun, however vaguely the beginning is dated.
    const begun = attested.some(({ on }) => latest(on) <= day) && (end === null || day < earliest(end));
    return holding === 'possible' && begun ? 'certain' : holding;
  }
  const known = [...(appointedOn ? [appointedOn] : []), ...attested.map(({ on }) => on)];
  const from = known.map(earliest).toSorted()[0];
  const seenLast = attested
    .map(({ on }) => latest(on))
    .toSorted()
    .at(-1);
  const open = assumed !== null; // begun on a day not known, and not said to have ended
  const within = end !== null ? day < latest(end) : open || (seenLast !== undefined && day <= seenLast);
  return from !== undefined && from <= day && within ? 'possible' : 'no';
}
