export type { Projection } from './projection.js';
export type {
  Checkpoint,
  CollectionName,
  Condition,
  Filter,
  FindOptions,
  FoundPage,
  Index,
  ProjectionState,
  Put,
  ReadDocument,
  ReadStore,
  Scalar,
  Sort,
  Stopped,
} from './read-store.port.js';
export { collectionOf, findAll, getOne } from './collections.js';
export type { Evidence, Holder } from './mission/holder.js';
export { holders } from './mission/holders.query.js';
export type { AsOf, HoldersAnswer } from './mission/holders.query.js';
export { currentPostings } from './mission/current-postings.query.js';
export type {
  CurrentPosting,
  CurrentPostingsAnswer,
  CurrentPostingsQuestion,
} from './mission/current-postings.query.js';
export { missionTimeline } from './mission/mission-timeline.query.js';
export type { TimelineAnswer, TimelineEntry } from './mission/mission-timeline.query.js';
export { vacancies } from './mission/vacancies.query.js';
export type { VacanciesAnswer, Vacancy } from './mission/vacancies.query.js';
export { termsEnding } from './mission/terms-ending.query.js';
export type { EndingTerm, TermsEndingAnswer } from './mission/terms-ending.query.js';
export { coverage, stateCoverage } from './mission/coverage.query.js';
export type { CoverageAnswer, StateCoverageAnswer } from './mission/coverage.query.js';
export { auditOfMission, auditOfOfficial, lineOf } from './mission/audit.query.js';
export type { AuditAnswer, AuditLine } from './mission/audit.query.js';
export { anomalies, anomalyKinds } from './mission/anomalies.query.js';
export type { AnomaliesAnswer, AnomaliesQuestion, Anomaly, AnomalyKind } from './mission/anomalies.query.js';
export { summaryOf } from './mission/posting-summary.js';
export type { PostingSummary } from './mission/posting-summary.js';
export { missions } from './mission/missions.projection.js';
export type { MissionDocument } from './mission/missions.projection.js';
export { postings } from './mission/postings.projection.js';
export type { PostingDocument } from './mission/postings.projection.js';
export { overrides } from './mission/overrides.projection.js';
export { NotFound, QuestionError } from './errors.js';
export type { NotFoundCode, QuestionErrorCode } from './errors.js';
export { chairsOf } from './mission/chairs.query.js';
