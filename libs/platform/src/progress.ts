import type { ProjectionStatus } from '@legation/read-models';
import type { Register } from './open-register.js';

/** How far one projection is, on the wire. */
export interface ProjectionBody {
  readonly projection: string;
  readonly version: number;
  readonly active: boolean;
  readonly position: number | null;
  readonly documents: number;
  /** In events, and in seconds of record time; not `exact` where there may be more events than were counted. */
  readonly lag: ProjectionStatus['lag'];
  readonly stopped: { readonly position: number; readonly stream: string; readonly reason: string } | null;
}

/** How far each projection is, and the tree of the log (`log-tree`), as every edge tells it. */
export async function projectionBodies(register: Pick<Register, 'states'>): Promise<readonly ProjectionBody[]> {
  return (await register.states()).map(bodyOf);
}

function bodyOf({
  projection,
  version,
  active,
  checkpoint,
  documents,
  stopped,
  lag,
}: ProjectionStatus): ProjectionBody {
  return {
    projection,
    version,
    active,
    position: checkpoint && Number(checkpoint.position),
    documents,
    lag,
    stopped: stopped && { position: Number(stopped.position), stream: stopped.stream, reason: stopped.reason },
  };
}
