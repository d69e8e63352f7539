export { DomainError, overridableRules } from './errors.js';
export type { DomainErrorCode, OverridableRule, Refusal } from './errors.js';
export { categories } from './decider.js';
export type { Asked, Category, DataOf, Decided, Decider, Message, Overridden, Override, Recorded } from './decider.js';
export { commandCategories, deciders } from './deciders.js';
export type { CorrectionCommand, CorrectionEvent, Values } from './corrections.js';
export { plainText } from './plain-text.js';
export { streamsNamedIn } from './references.js';
export { idPattern } from './shape.js';
export { eventFamilies, eventTypes } from './register.js';
export type { EventFamily, RegisterCommand, RegisterEvent } from './register.js';
export type { StoredData, Upcasts } from './upcasts.js';
export { addMonths, daysBetween, earliest, isDay, isPartialDate, latest, surelyBefore } from './time/partial-date.js';
export type { Day, PartialDate } from './time/partial-date.js';
export { certainSpan, holdingOn, surelyOverlap } from './time/term.js';
export type { Holding, Span, Term } from './time/term.js';

export { missionKinds } from './mission/mission-life.events.js';
export type { MissionKind, MissionLifeEvent } from './mission/mission-life.events.js';
export { factNames, notTakenUpCauses } from './mission/posting.events.js';
export { headClasses } from './mission/particulars.js';
export type { FactName, FactValues, NotTakenUpCause, PostingEvent } from './mission/posting.events.js';
export type { Accreditation, HeadClass, Particulars } from './mission/particulars.js';
export { endCauses, startBases } from './mission/chair.events.js';
export type { ChairEvent, EndCause, StartBasis } from './mission/chair.events.js';
export { lifecycleOf, nextStep } from './mission/lifecycle.js';
export type { LifecycleStep } from './mission/lifecycle.js';
export { mission } from './mission/mission.js';
export type { Mission } from './mission/state.js';
export { evolvePosting, factOf, isResident, plannedEnd, principalState, statusOf, termOf } from './mission/posting.js';
export type { EventOfPosting, Fact, Posting, PostingStatus } from './mission/posting.js';
export type { MissionEvent } from './mission/mission.events.js';
export type { MissionCommand, OtherChair, PostingRecord } from './mission/mission.commands.js';

export { nameKinds, officeBranches } from './official/official.events.js';
export type { NameKind, OfficeBranch, OfficialEvent } from './official/official.events.js';
export type { OfficialCommand } from './official/official.commands.js';
export type { OfficialState } from './official/official.js';

export type { BatchEvent, DeclaredAreas, DeclaredCount } from './batch/batch.events.js';
export type { BatchCommand } from './batch/batch.commands.js';
export type { BatchState } from './batch/batch.js';

export { attendanceRoles, dayParts, meetingKinds } from './meeting/meeting.events.js';
export type {
  AttendanceRole,
  Attendee,
  AttendingGroup,
  DayPart,
  MeetingEvent,
  MeetingKind,
  MeetingParticulars,
  Speaker,
} from './meeting/meeting.events.js';
export type { MeetingCommand } from './meeting/meeting.commands.js';
export type { MeetingState } from './meeting/meeting.js';

export { addresseeKinds, followUpStatuses, strengths } from './directive/directive.events.js';
export type {
  Addressee,
  DeclaredItems,
  DirectiveEvent,
  DirectiveItem,
  FollowUpStatus,
  Strength,
} from './directive/directive.events.js';
export type { DirectiveCommand } from './directive/directive.commands.js';
export type { DirectiveState } from './directive/directive.js';

export { sourceKinds } from './source/source.events.js';
export type { SourceEvent, SourceKind } from './source/source.events.js';
export type { SourceCommand } from './source/source.commands.js';
export type { SourceState } from './source/source.js';

export { missionExamples } from './mission/mission.examples.js';
export { officialExamples } from './official/official.examples.js';
export { batchExamples } from './batch/batch.examples.js';
export { meetingExamples } from './meeting/meeting.examples.js';
export { directiveExamples } from './directive/directive.examples.js';
export { sourceExamples } from './source/source.examples.js';
export { correctionExamples } from './corrections.examples.js';
export { commandExamples, eventExamples } from './register.examples.js';
