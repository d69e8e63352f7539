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
