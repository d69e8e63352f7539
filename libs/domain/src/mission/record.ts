import type { Asked } from '../decider.js';
import { DomainError } from '../errors.js';
import { requireDate } from '../rules.js';
import type { RuleBook } from '../rules.js';
import { sameJson } from '../same.js';
import { keepOneResidence } from './chair.rules.js';
import type { Mission } from './state.js';
import type { ChairEvent } from './chair.events.js';
import { correction, keepRulesAfter, retraction } from './correction.js';
import type { PostingRecord, RecordCommand } from './mission.commands.js';
import { requireFound } from './mission-life.js';
import { factOf, isResident, particularsOf, termOf } from './posting.js';
import type { Posting } from './posting.js';
import { afterwards } from './posting.rules.js';
import type { FactName, FactValues, PostingEvent } from './posting.events.js';
import type { HeadClass } from './particulars.js';

type RecordEvent = PostingEvent | ChairEvent;

/**
 * A register states one posting, whole. What is new in the statement becomes events of its own; what it says otherwise
 * than before is corrected; what it no longer says is retracted. The same statement again changes nothing.
 */
export function recordPosting(command: Asked<RecordCommand>, mission: Mission, book: RuleBook): readonly RecordEvent[] {
  const record = command.data;
  requireFound(mission.life);
  requireDates(record);
  requireNothingIdle(record);
  const known = mission.postings.find((posting) => posting.postingId === record.postingId && !posting.retracted);
  const events = known ? restate(known, record, command.data.reason) : introduceRecord(record);
  const after = afterwards(known, events);
  if (events.length === 0 || !after) return events;
  keepRulesAfter(mission, known, after, book);
  if (!known || !sameJson(residence(known), residence(after)))
    keepOneResidence(after, termOf(after), command.otherChairs ?? [], book);
  return events;
}

/** Who lives there, and when: what rule 9 is about. */
const residence = (posting: Posting) => [posting.officialId, isResident(posting), termOf(posting)];

function requireDates(record: PostingRecord): void {
  requireDate(record.designatedOn, 'designatedOn');
  requireDate(record.appointedOn, 'appointedOn');
  requireDate(record.arrivedOn, 'arrivedOn');
  requireDate(record.credentialsOn, 'credentialsOn');
  requireDate(record.start?.on, 'start.on');
  requireDate(record.end?.on, 'end.on');
  if (record.start !== null && record.notTakenUp !== null) {
    throw new DomainError('INVALID_VALUE', `${record.postingId}: a posting that was not taken up has no start.`, {
      field: 'notTakenUp',
    });
  }
}

/** What a record states beside what cannot stand with it would be left out in silence. */
function requireNothingIdle(record: PostingRecord): void {
  const { postingId, interim, appointed, appointedOn, designatedOn, credentialsOn, start } = record;
  const refuse = (field: keyof PostingRecord, message: string): never => {
    throw new DomainError('INVALID_VALUE', `${postingId}: ${message}`, { field });
  };
  if (!interim && !appointed && appointedOn !== null)
    refuse('appointed', `it states the appointment on ${appointedOn}, and that there was none.`);
  if (!interim) return;
  if (designatedOn !== null) refuse('designatedOn', 'a charge ad interim is designated by his start.');
  if (credentialsOn !== null && credentialsOn !== start?.on)
    refuse('credentialsOn', 'a charge ad interim presents no credentials; state the start of his charge.');
}

/** A fact as the record states it: its values, and the event that would state it anew. */
interface Statement {
  readonly fact: FactName;
  readonly values: FactValues;
  readonly event: RecordEvent | null;
}

function introduceRecord(record: PostingRecord): readonly RecordEvent[] {
  const events = statements(record).flatMap(({ event }) => (event ? [event] : []));
  return record.interim ? [charge(record), ...events] : events;
}

function restate(known: Posting, record: PostingRecord, reason: string | null): readonly RecordEvent[] {
  const why = () => {
    if (reason === null || reason.trim() === '') {
      throw new DomainError('REASON_REQUIRED', `${record.postingId}: the record says otherwise than before; say why.`, {
        field: 'reason',
      });
    }
    return reason;
  };
  if (known.interim !== record.interim) return [retraction(known, null, null, why()), ...introduceRecord(record)];
  const stated = statements(record);
  const particulars = correctionOf(known, { fact: 'particulars', values: particularsOf(record), event: null }, why);
  const dropped = droppable.filter(
    (fact) => factOf(known, fact) && !stated.some((statement) => statement.fact === fact),
  );
  return [
    ...particulars,
    ...dropped.map((fact) => retraction(known, fact, null, why())),
    ...stated.flatMap((statement): readonly RecordEvent[] => {
      if (factOf(known, statement.fact)) return correctionOf(known, statement, why);
      return statement.event ? [statement.event] : [statesWhatWasMissing(known, statement, why())];
    }),
  ];
}

/** What a record can state, and so can cease to state. Steps that no record has are left alone. */
const droppable: readonly FactName[] = [
  'designated',
  'appointed',
  'arrived',
  'credentials',
  'started',
  'ended',
  'notTakenUp',
];

function correctionOf(known: Posting, statement: Statement, why: () => string): readonly PostingEvent[] {
  const wouldChange = correction(known, statement.fact, null, statement.values, '');
  return wouldChange ? [{ ...wouldChange, data: { ...wouldChange.data, reason: why() } }] : [];
}

/** A charge's own event carries his appointment and his start: a day that it lacked is a correction of it. */
function statesWhatWasMissing(known: Posting, { fact, values }: Statement, reason: string): PostingEvent {
  return {
    type: 'PostingCorrected',
    data: {
      postingId: known.postingId,
      fact,
      state: null,
      corrects: known.introducedBy,
      before: {},
      after: values,
      reason,
    },
  };
}

function statements(record: PostingRecord): readonly Statement[] {
  const { postingId, interim, appointedOn, arrivedOn, credentialsOn, designatedOn, start, end, notTakenUp } = record;
  const first = { postingId, ...particularsOf(record), by: null };
  const found: Statement[] = [];
  if (!interim && (designatedOn !== null || !record.appointed)) {
    found.push({
      fact: 'designated',
      values: { on: designatedOn },
      event: { type: 'HeadDesignated', data: { ...first, on: designatedOn } },
    });
  }
  if (interim ? appointedOn !== null : record.appointed) {
    found.push({
      fact: 'appointed',
      values: { on: appointedOn },
      event: interim ? null : { type: appointmentOf(record.headClass), data: { ...first, on: appointedOn } },
    });
  }
  if (arrivedOn !== null)
    found.push({
      fact: 'arrived',
      values: { on: arrivedOn },
      event: { type: 'ArrivedAtPost', data: { postingId, on: arrivedOn } },
    });
  if (credentialsOn !== null && !interim) {
    found.push({
      fact: 'credentials',
      values: { on: credentialsOn },
      event: { type: 'CredentialsPresented', data: { postingId, on: credentialsOn, state: null, to: null } },
    });
  }
  if (start !== null)
    found.push({
      fact: 'started',
      values: start,
      event: interim ? null : { type: 'TermStarted', data: { postingId, ...start } },
    });
  if (end !== null)
    found.push({
      fact: 'ended',
      values: end,
      event: { type: interim ? 'ChargeAdInterimEnded' : 'TermEnded', data: { postingId, ...end } },
    });
  if (notTakenUp !== null) {
    found.push({
      fact: 'notTakenUp',
      values: notTakenUp,
      event: { type: 'PostingNotTakenUp', data: { postingId, on: null, ...notTakenUp } },
    });
  }
  return found;
}

function charge(record: PostingRecord): ChairEvent {
  const { postingId, appointedOn, start } = record;
  return {
    type: 'ChargeAdInterimDesignated',
    data: {
      postingId,
      ...particularsOf(record),
      on: start?.on ?? null,
      basis: start?.basis ?? 'unstated',
      appointedOn,
      reason: null,
    },
  };
}

function appointmentOf(headClass: HeadClass) {
  if (headClass === 'ambassador') return 'AmbassadorAppointed';
  if (headClass === 'consul-general') return 'ConsulGeneralAppointed';
  if (headClass === 'permanent-representative' || headClass === 'representative-to-organisation')
    return 'PermanentRepresentativeAppointed';
  return 'HeadOfMissionAppointed';
}
