/** Every reason for which the register refuses a command. The code is the API; the sentence beside it may change. */
export type DomainErrorCode =
  // the words of a command
  | 'INVALID_DATE'
  | 'INVALID_VALUE'
  | 'REASON_REQUIRED'
  | 'OUT_OF_ORDER'
  | 'REFERENCE_NOT_FOUND'
  // the mission's life
  | 'MISSION_NOT_FOUND'
  | 'MISSION_ALREADY_OPEN'
  | 'MISSION_ALREADY_CLOSED'
  | 'MISSION_NOT_OPEN'
  // a posting's path
  | 'POSTING_NOT_FOUND'
  | 'POSTING_EXISTS'
  | 'POSTING_OF_ANOTHER_OFFICIAL'
  | 'POSTING_NOT_TAKEN_UP'
  | 'ALREADY_RECORDED'
  | 'NOT_APPOINTED'
  | 'AGREMENT_REFUSED'
  | 'APPOINTED_BEFORE_AGREMENT'
  | 'CREDENTIALS_BEFORE_APPOINTMENT'
  | 'STATE_NOT_ACCREDITED'
  | 'STATE_ALREADY_ACCREDITED'
  // the chair
  | 'TERM_BEFORE_APPOINTMENT'
  | 'TERM_ALREADY_STARTED'
  | 'TERM_NOT_STARTED'
  | 'TERM_ENDED'
  | 'END_BEFORE_START'
  | 'CHAIR_OCCUPIED'
  | 'TERM_OVERLAPS'
  | 'CHARGE_WHILE_HEAD_PRESENT'
  | 'SECOND_RESIDENT_CHAIR'
  // corrections
  | 'FACT_NOT_FOUND'
  | 'FACT_NEEDED'
  // officials
  | 'OFFICIAL_NOT_FOUND'
  | 'OFFICIAL_ALREADY_REGISTERED'
  | 'OFFICIAL_MERGED'
  | 'OFFICE_NOT_FOUND'
  | 'OFFICE_EXISTS'
  | 'OFFICE_LEFT'
  // batches
  | 'BATCH_NOT_FOUND'
  | 'BATCH_ALREADY_OPEN'
  | 'BATCH_CLOSED'
  // meetings
  | 'MEETING_NOT_FOUND'
  | 'MEETING_ALREADY_SCHEDULED'
  | 'MEETING_ALREADY_HELD'
  | 'MEETING_NOT_HELD'
  | 'MEETING_CANCELLED'
  | 'MEETING_INSIDE_ITSELF'
  // directives
  | 'DIRECTIVE_NOT_FOUND'
  | 'DIRECTIVE_ALREADY_ISSUED'
  | 'DIRECTIVE_WITHDRAWN'
  | 'ISSUER_REQUIRED'
  | 'ITEM_NOT_FOUND'
  | 'ITEM_NUMBER_REPEATED'
  | 'ITEM_PARENT_INVALID'
  | 'ITEM_CLOSED'
  // sources
  | 'SOURCE_NOT_FOUND'
  | 'SOURCE_ALREADY_DESCRIBED';

/** The rules that real life breaks: each passes with `override {reason}`, and the event names the rule it passed. */
export const overridableRules = [
  'OUT_OF_ORDER',
  'MISSION_NOT_OPEN',
  'APPOINTED_BEFORE_AGREMENT',
  'CREDENTIALS_BEFORE_APPOINTMENT',
  'TERM_BEFORE_APPOINTMENT',
  'END_BEFORE_START',
  'CHAIR_OCCUPIED',
  'TERM_OVERLAPS',
  'CHARGE_WHILE_HEAD_PRESENT',
  'SECOND_RESIDENT_CHAIR',
] as const satisfies readonly DomainErrorCode[];

export type OverridableRule = (typeof overridableRules)[number];

/** What a refusal is about, for people and for programs. */
export interface Refusal {
  /** The field of the command at fault, as a path such as `on` or `items.3.no`; null when the whole command is. */
  readonly field: string | null;
  /** The fact that stands against it, such as `{ postingId, startOn }`. */
  readonly fact: { readonly [name: string]: string | number | boolean | null };
  /** The stream that the command was for, such as `mission-vn-japan`; null where only a decider was asked, which does not know it. */
  readonly stream: string | null;
}

/** A command was refused; nothing was recorded. The message is a sentence with the facts, and says what to do. */
export class DomainError extends Error {
  readonly code: DomainErrorCode;
  readonly field: string | null;
  readonly fact: Refusal['fact'];
  readonly stream: string | null;

  constructor(code: DomainErrorCode, message: string, about: Partial<Refusal> = {}) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
    this.field = about.field ?? null;
    this.fact = about.fact ?? {};
    this.stream = about.stream ?? null;
  }
}
