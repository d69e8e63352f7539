import type { LogProblem } from '@legation/event-store';

/** Something that is not as it should be, with its place in the log where it has one. */
export interface Problem {
  readonly code:
    | LogProblem['code']
    | 'PROJECTION_STOPPED'
    | 'PROJECTION_BEHIND'
    | 'DOCUMENT_DIFFERS'
    | 'READ_MODELS_UNREADABLE'
    | 'TREE_DIFFERS'
    | 'CHECKPOINT_UNSIGNED'
    | 'CHECKPOINT_CONTRADICTED';
  readonly position: number | null;
  readonly stream: string | null;
  readonly revision: number | null;
  readonly message: string;
}
