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
