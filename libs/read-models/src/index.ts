export type { Projection } from './projection.js';
export type {
  Checkpoint,
  CollectionName,
  Condition,
  Filter,
  FindOptions,
  FoundPage,
  Index,
  Lease,
  Loaded,
  ProjectionState,
  Put,
  ReadDocument,
  ReadStore,
  Scalar,
  Sort,
  Step,
  Stopped,
} from './read-store.port.js';
export { collectionOf } from './collections.js';
export { keptFrom } from './mirror.js';
export { storeOf } from './store-as-known.js';
export type { Evidence, Holder } from './mission/holder.js';
export { holders, lastKnown, requireMission } from './mission/holders.query.js';
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
export { terms } from './mission/terms.query.js';
export type { TermInterval, TermsAnswer, TermsQuestion } from './mission/terms.query.js';
export { termsEnding } from './mission/terms-ending.query.js';
export type { EndingTerm, TermsEndingAnswer } from './mission/terms-ending.query.js';
export { coverage, stateCoverage } from './mission/coverage.query.js';
export type { CoverageAnswer, StateCoverageAnswer } from './mission/coverage.query.js';
export { coveredStates } from './mission/coverage-of-states.js';
export type { CoveredState, CoveredStatesAnswer } from './mission/coverage-of-states.js';
export { audit, auditPages } from './audit/audit.query.js';
export type { AuditAnswer, AuditLine, AuditQuestion } from './audit/audit.query.js';
export { auditClocks, auditOrders } from './audit/asked.js';
export type { AuditClock, AuditOrder } from './audit/asked.js';
export type { Change } from './audit/changes.js';
export { inWords, linesInWords } from './audit/wording.js';
export { anomalies, anomalyKinds } from './mission/anomalies.query.js';
export type { AnomaliesAnswer, AnomaliesQuestion, Anomaly, AnomalyKind } from './mission/anomalies.query.js';
export { summaryOf } from './mission/posting-summary.js';
export type { PostingSummary } from './mission/posting-summary.js';
export { missions } from './mission/missions.projection.js';
export type { MissionDocument } from './mission/missions.projection.js';
export { postings } from './mission/postings.projection.js';
export type { PostingDocument } from './mission/postings.projection.js';
export { overrides } from './mission/overrides.projection.js';
export {
  InvalidCursor,
  InvalidQuestion,
  NotFound,
  QuestionError,
  ReadModelsOfAnotherLog,
  ReadStoreUnavailable,
  StaleCheckpoint,
} from './errors.js';
export type { NotFoundCode, QuestionErrorCode } from './errors.js';
export { chairsOf } from './mission/chairs.query.js';

export { officials } from './official/officials.projection.js';
export type { HoldingDocument, OfficialDocument } from './official/officials.projection.js';
export { officialOn } from './official/official.query.js';
export type { OfficialAnswer } from './official/official.query.js';
export type { TitleHeld } from './official/titles-on.js';
export { career } from './official/career.query.js';
export type { CareerAnswer, CareerEntry } from './official/career.query.js';
export { batches } from './batch/batches.projection.js';
export type { BatchDocument } from './batch/batches.projection.js';
export { batchProgress, listBatches } from './batch/batch.query.js';
export type {
  BatchAnswer,
  BatchDeclaration,
  BatchListed,
  BatchMember,
  BatchSummary,
  Completeness,
} from './batch/batch.query.js';
export { meetings } from './meeting/meetings.projection.js';
export type { MeetingDocument } from './meeting/meetings.projection.js';
export { listMeetings, meeting } from './meeting/meeting.query.js';
export type { MeetingAnswer, MeetingListParams, MeetingSummary, NamedSpeaker } from './meeting/meeting.query.js';
export { directives } from './directive/directives.projection.js';
export type { DirectiveDocument } from './directive/directives.projection.js';
export { directive, listDirectives, neglectedItems } from './directive/directive.query.js';
export type {
  DeclaredAgainst,
  DirectiveAnswer,
  DirectiveListParams,
  DirectiveSummary,
  NeglectedAnswer,
} from './directive/directive.query.js';
export type { FollowUpParams, FollowUpTold, ItemNode, ItemStatus } from './directive/item-tree.js';
export { listMatters, matter } from './matter/matter.query.js';
export type { MatterAnswer, MatterEntry } from './matter/matter.query.js';
export { sources } from './source/sources.projection.js';
export type { SourceDocument } from './source/sources.projection.js';
export { listSources, sourceDescribed } from './source/source.query.js';
export type { SourceAnswer, SourceDescription, SourcesAnswer, SourcesQuestion } from './source/source.query.js';
export { names } from './search/names.projection.js';
export type { NameDocument } from './search/names.projection.js';
export type { ItemResult } from './search/found-items.js';
export type { NameResult } from './search/found-names.js';
export type { QuoteResult, QuotingRecord } from './search/found-quotes.js';
export { search, searchKinds } from './search/search.query.js';
export type { SearchAnswer, SearchKind, SearchParams, SearchResult } from './search/search.query.js';
export { steps } from './steps/steps.query.js';
export type { StepsAnswer, StepsQuestion } from './steps/steps.query.js';
export { revisionSeen } from './streams/stream-ends.projection.js';
export { checkTree } from './log-tree/check-tree.js';
export type { CheckedTree, TreeDifference } from './log-tree/check-tree.js';
export { openCheckpoint, unverifiedCheckpoint } from './log-tree/checkpoint.js';
export type { TreeCheckpoint } from './log-tree/checkpoint.js';
export { CheckpointSigner, lastSigned } from './log-tree/checkpoint-signer.js';
export { ProofError } from './log-tree/errors.js';
export type { ProofErrorCode } from './log-tree/errors.js';
export { openLogKeys, publishedKeys, rotateLogKey, verifierOf } from './log-tree/log-keys.js';
export type { LogKeys, LogKeysOptions, PublishedKey } from './log-tree/log-keys.js';
export { continues } from './log-tree/merkle.js';
export type { Tree } from './log-tree/merkle.js';
export type { Verifier } from './log-tree/note.js';
export { bundleText, openBundle } from './log-tree/proof.js';
export type { BundleFault } from './log-tree/proof.js';
export { parseTilePath } from './log-tree/tiles.js';
export { treeCollection } from './log-tree/tree-documents.js';
export { LogTreeKeeper } from './log-tree/tree-keeper.js';
export type { KeepTreeOptions, TreeKeeperOptions } from './log-tree/tree-keeper.js';
export { LogTree } from './log-tree/tree-reader.js';
export type { Leaf } from './log-tree/tree-reader.js';
export { projections } from './projections.js';
export type { LeaseOptions } from './lease-keeper.js';
export { ProjectionRunner } from './projection-runner.js';
export type { CatchUpOptions, Progress, RunnerNotice, RunnerOptions } from './projection-runner.js';
export { treeStatus } from './projection-status.js';
export type { Lag, ProjectionStatus } from './projection-status.js';
export { tryHold } from './sqlite/projector-lock.js';
export type { ProjectorLock } from './sqlite/projector-lock.js';
export { openSqliteReadStore } from './sqlite/sqlite-read-store.js';
export type { SqliteReadStoreOptions } from './sqlite/sqlite-read-store.js';
export { answerReport } from './reports/answer-report.js';
export type { ReportOptions, ReportQuestion } from './reports/answer-report.js';
export { reports } from './reports/reports.js';
export { reportLanguages } from './reports/report.js';
export type {
  Cell,
  Column,
  Report,
  ReportAnswer,
  ReportLanguage,
  ReportParameter,
  ReportParameters,
  Said,
  Section,
} from './reports/report.js';
export { openMongoDatabase } from './mongodb/open-mongo-database.js';
export type { MongoDatabase } from './mongodb/open-mongo-database.js';
export { openMongoReadStore } from './mongodb/open-mongo-read-store.js';
export type { MongoReadStoreOptions } from './mongodb/options.js';
