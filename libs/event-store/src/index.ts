export type {
  AppendResult,
  Dating,
  EventMetadata,
  EventStore,
  ExpectedRevision,
  LogFilter,
  LogPage,
  NewEvent,
  Position,
  ReadAllOptions,
  RecordedEvent,
  Revision,
  Source,
  StoredEvent,
  SubscribeOptions,
  SubscriptionMessage,
} from './event-store.port.js';
export {
  AppendOutcomeUnknown,
  CommandIdReused,
  DamagedEvent,
  EventIdReused,
  EventStoreError,
  StoreBusy,
  StoreUnavailable,
  WrongExpectedRevision,
} from './errors.js';
export type { EventStoreErrorCode } from './errors.js';
export { eventBody } from './event-body.js';
export type { EventBody } from './event-body.js';
export { logPages } from './log-pages.js';
export { OrderedJson } from './ordered-json.js';
export { registerClock } from './register-clock.js';
export type { RegisterClock } from './register-clock.js';
export { fingerprintOf } from './command-identity.js';
export { CommandRunner } from './run-command.js';
export type { CommandRunnerOptions } from './run-command.js';
export type { Envelope } from './decide-in-turn.js';
export type { Receipt } from './stream-line.js';
export { copyLog, CopyRefused } from './copy-log.js';
export type { Copied, CopyOptions, CopyProgress } from './copy-log.js';
export { openSqliteEventStore } from './sqlite/sqlite-event-store.js';
export type { SqliteEventStoreOptions } from './sqlite/sqlite-event-store.js';
export { openKurrentEventStore } from './kurrentdb/open-kurrent-event-store.js';
export type { KurrentEventStore, KurrentEventStoreOptions } from './kurrentdb/open-kurrent-event-store.js';
export type { KurrentCounts } from './kurrentdb/kurrent-event-store.js';
export { inScratchFolder, removeAbandonedScratch } from './sqlite/scratch-folder.js';
export { takeFileLock } from './sqlite/writer-lock.js';
export type { FileLock } from './sqlite/writer-lock.js';
export { verifyLog } from './sqlite/verify-log.js';
export { verifyStore } from './verify-store.js';
export type { LogProblem, LogRead } from './sqlite/verify-log.js';
