import type { RuleBook } from '../rules.js';
import { earliest, latest, surelyBefore } from '../time/partial-date.js';
import type { PartialDate } from '../time/partial-date.js';
import { endsBeforeItStarts, surelyOverlap } from '../time/term.js';
import type { Term } from '../time/term.js';
import type { OtherChair } from './mission.commands.js';
import { mayBeOpenOn, requireFound } from './mission-life.js';
import type { MissionLife } from './mission-life.js';
import { factOf, isResident, principalState, termOf } from './posting.js';
import type { Posting } from './posting.js';
import type { Mission } from './state.js';

/** Rule 2: no end before the start; equal days are a term of zero days. */
export function keepStartBeforeEnd(term: Term, postingId: string, book: RuleBook): void {
  const message = `${postingId}: the end ${term.end} is before the start ${term.start}.`;
  book.keep(!endsBeforeItStarts(term), 'END_BEFORE_START', message, {
    field: 'end',
    fact: { startOn: term.start, endOn: term.end },
  });
}

/** Rule 1 and rule 5: one head at a time; a charge only while the head is away or there is none. */
export function keepChairFree(
  mission: Mission,
  posting: Posting,
  term: Term,
  book: RuleBook,
  closed: ReadonlySet<string> = new Set(),
): void {
  for (const other of mission.postings) {
    if (other.postingId === posting.postingId || other.officialId === posting.officialId || closed.has(other.postingId))
      continue;
    const theirs = termOf(other);
    if (theirs === null || !surelyOverlap(term, theirs) || isStale(other, mission, posting, term)) continue;
    const about = {
      field: 'postingId',
      fact: { postingId: other.postingId, startOn: theirs.start, endOn: theirs.end },
    };
    const span = `${theirs.start} to ${theirs.end ?? 'now'}`;
    if (posting.interim && other.interim) continue;
    if (posting.interim || other.interim) {
      const charge = posting.interim ? posting : other;
      book.keep(
        charge.actingFor === 'absence',
        'CHARGE_WHILE_HEAD_PRESENT',
        `${other.postingId} is in the same chair from ${span}.`,
        about,
      );
    } else if (theirs.end === null && earliest(theirs.start) <= earliest(term.start)) {
      book.keep(
        false,
        'CHAIR_OCCUPIED',
        `${other.postingId} holds the chair since ${theirs.start}; end that term first, or start this one with supersede.`,
        about,
      );
    } else {
      book.keep(
        false,
        'TERM_OVERLAPS',
        `The term overlaps that of ${other.postingId}, ${span}${unended(term, theirs)}.`,
        about,
      );
    }
  }
}

/** What helps where a term of long ago is recorded before its end is: without one it runs on into whatever came later. */
function unended(term: Term, later: Term): string {
  const runsInto = term.end === null && latest(term.start) < earliest(later.start);
  return runsInto ? '; where it ended before that, record it together with its end (RecordPosting)' : '';
}

/** Rule 13: of terms without an end, only the last that began was in the way of this one. */
function isStale(open: Posting, mission: Mission, decided: Posting, term: Term): boolean {
  return begunBetween(open, mission, decided.postingId, term.start).length > 0;
}

/** Rule 13: a term without end is over by a day before which another began in the same state. Answers show it as stale. */
export function isOver(open: Posting, mission: Mission, decidedId: string | null, by: PartialDate): boolean {
  return begunBetween(open, mission, decidedId, by).some((between) => inSameState(between, open));
}

/** A charge for an absent head is not another, and the posting that is decided about does not clear its own way. */
function begunBetween(open: Posting, mission: Mission, decidedId: string | null, by: PartialDate): readonly Posting[] {
  const theirs = termOf(open);
  if (theirs === null || theirs.end !== null) return [];
  return mission.postings.filter((between) => {
    if (between.postingId === decidedId || between.actingFor === 'absence') return false;
    const start = termOf(between)?.start;
    return start !== undefined && latest(start) > latest(theirs.start) && latest(start) < latest(by);
  });
}

/** A posting that names no state is to the mission's own. */
function inSameState(a: Posting, b: Posting): boolean {
  const [one, other] = [principalState(a), principalState(b)];
  return one === null || other === null || one === other;
}

/** Rule 9: nobody resides in two chairs at once. */
export function keepOneResidence(
  posting: Posting,
  term: Term | null,
  others: readonly OtherChair[],
  book: RuleBook,
): void {
  if (!term || !isResident(posting)) return;
  for (const other of others) {
    const about = { field: 'postingId', fact: { missionId: other.missionId, postingId: other.postingId } };
    book.keep(
      !surelyOverlap(term, other),
      'SECOND_RESIDENT_CHAIR',
      `${posting.officialId} resides at mission ${other.missionId} from ${other.start}${unended(term, other)}; say which of the two is not resident.`,
      about,
    );
  }
}

/** Rule 4: no term before the appointment. */
export function keepAfterAppointment(posting: Posting, start: PartialDate, book: RuleBook): void {
  const appointed = factOf(posting, 'appointed');
  const appointedOn = appointed?.on ?? null;
  const about = { field: 'on', fact: { appointedOn } };
  book.keep(appointed !== null, 'TERM_BEFORE_APPOINTMENT', `${posting.postingId} is not appointed yet.`, about);
  book.keep(
    appointedOn === null || !surelyBefore(start, appointedOn),
    'TERM_BEFORE_APPOINTMENT',
    `${posting.postingId} was appointed on ${appointedOn}; his term cannot start on ${start}.`,
    about,
  );
}

/** Rule 11: no term in a mission that is closed or not yet open. */
export function keepOpen(life: MissionLife, on: PartialDate, book: RuleBook): void {
  const known = requireFound(life);
  book.keep(mayBeOpenOn(known, on), 'MISSION_NOT_OPEN', `${known.name} was not open on ${on}.`, {
    field: 'on',
    fact: { on },
  });
}
