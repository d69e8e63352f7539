import type { EventStore, Position } from '@legation/event-store';
import { isUnreadable } from './log-identity.js';
import { treeCollection } from './log-tree/tree-documents.js';
import type { Projection } from './projection.js';
import type { ProjectionState, ReadStore } from './read-store.port.js';

export interface Lag {
  /** Events that the projection wants and does not have yet. */
  readonly events: number;
  /** False when there may be more than were counted. */
  readonly exact: boolean;
  /** Between the record times of the checkpoint and of the log's last event; 0 without lag, null before the first event. */
  readonly seconds: number | null;
}

export interface ProjectionStatus extends ProjectionState {
  readonly lag: Lag;
}

/** More than this many events are not counted. */
const countedEvents = 1_000;

export async function statuses(
  events: EventStore,
  store: ReadStore,
  projections: readonly Projection[],
): Promise<readonly ProjectionStatus[]> {
  const names = new Set(projections.map(({ name }) => name));
  const known = (await store.states()).filter(({ projection }) => names.has(projection)); // a shared store holds the log's tree as well
  const missing = projections.filter(
    ({ name, version }) => !known.some((state) => state.projection === name && state.version === version),
  );
  const all = [...known, ...missing.map(notYet)];
  return Promise.all(
    all.map(async (state) => {
      const types = projections.find(({ name }) => name === state.projection)?.types;
      const wanted = types ? { types } : {};
      return { ...state, lag: await lagOf(events, state, (asked) => events.readAll({ ...asked, ...wanted })) };
    }),
  );
}

/** How far the tree of the log is, told as of a projection. @param store null where it was not made yet */
export async function treeStatus(events: EventStore, store: ReadStore | null): Promise<ProjectionStatus> {
  const { projection: name, version } = treeCollection;
  const known = (await store?.states())?.find(({ projection }) => projection === name);
  const state = known ? { ...known, active: true } : notYet({ name, version }); // it is never built beside itself
  return { ...state, lag: await lagOf(events, state, (asked) => events.readStored(asked)) };
}

function notYet({ name, version }: Pick<Projection, 'name' | 'version'>): ProjectionState {
  return { projection: name, version, checkpoint: null, active: false, stopped: null, documents: 0 };
}

interface Counted {
  readonly events: readonly unknown[];
  readonly atHead: boolean;
}
type Read = (asked: { readonly limit: number; readonly after?: Position }) => Promise<Counted>;

async function lagOf(events: EventStore, { checkpoint }: ProjectionState, read: Read): Promise<Lag> {
  const head = await events.head();
  const missing = await countAfter(checkpoint?.position, read);
  if (missing.events === 0 && missing.exact) return { ...missing, seconds: 0 };
  const between = checkpoint && head ? Date.parse(head.recordedAt) - Date.parse(checkpoint.recordedAt) : null;
  return { ...missing, seconds: between === null ? null : between / 1_000 };
}

async function countAfter(after: Position | undefined, read: Read): Promise<Omit<Lag, 'seconds'>> {
  try {
    const page = await read({ ...(after === undefined ? {} : { after }), limit: countedEvents });
    return { events: page.events.length, exact: page.atHead };
  } catch (error) {
    if (isUnreadable(error)) return { events: 0, exact: false };
    throw error;
  }
}
