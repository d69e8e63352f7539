import type { Collection, Db, Filter, UpdateFilter } from 'mongodb';
import { ReadStoreUnavailable, StaleCheckpoint } from '../errors.js';
import type { Checkpoint, CollectionName, ProjectionState, Stopped } from '../read-store.port.js';
import { isDuplicateKey } from './driver-errors.js';
import { decoded } from './positions.js';

/**
 * All that is known of one projection, in one document: so each change of it is atomic, and one condition on it holds for all.
 * A field that is absent equals null.
 */
export interface ProjectionRecord {
  readonly _id: string;
  /** Of the last lease that was given. */
  readonly token: number;
  readonly holder?: string | null;
  /** Renewals. */
  readonly beat: number;
  readonly ttlMs: number;
  /** The last number given to a collection of this projection: none is used twice. */
  readonly generations: number;
  readonly active?: number | null;
  readonly versions: Readonly<Record<string, VersionRecord>>;
}

export interface VersionRecord {
  /** Of the collection that holds its documents: `postings.v2.7`. Whoever still writes to an earlier one writes nowhere. */
  readonly generation: number;
  /** JSON of the indexes that were made. */
  readonly indexes: string;
  readonly position?: string | null;
  readonly recordedAt?: string | null;
  readonly stopped?: { readonly position: string; readonly stream: string; readonly reason: string } | null;
  readonly documents: number;
  /** When another version took its place; milliseconds since 1970. */
  readonly retired?: number | null;
}

export const keyOf = (version: number): string => `v${version}`;
export const nameOf = ({ projection, version }: CollectionName): string => `${projection} (version ${version})`;
export const collectionNameOf = ({ projection, version }: CollectionName, generation: number): string =>
  `${projection}.${keyOf(version)}.${generation}`;

export const newVersion = (generation: number): VersionRecord => ({
  generation,
  indexes: '[]',
  position: null,
  recordedAt: null,
  stopped: null,
  documents: 0,
  retired: null,
});

export const recordsIn = (database: Db): Collection<ProjectionRecord> => database.collection('projections');

export const emptyRecord = (projection: string): ProjectionRecord => ({
  _id: projection,
  token: 0,
  holder: null,
  beat: 0,
  ttlMs: 0,
  generations: 0,
  active: null,
  versions: {},
});

/** Makes the record of a projection where it is missing; whoever makes it at the same time makes the same. */
export async function ensureRecord(database: Db, projection: string): Promise<ProjectionRecord> {
  for (;;) {
    const found = await recordsIn(database).findOne({ _id: projection });
    if (found) return found;
    try {
      await recordsIn(database).insertOne(emptyRecord(projection));
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
}

/** @throws ReadStoreUnavailable for a collection that was never prepared */
export async function requireVersion(
  database: Db,
  collection: CollectionName,
): Promise<{ readonly record: ProjectionRecord; readonly version: VersionRecord }> {
  const record = await recordsIn(database).findOne({ _id: collection.projection });
  const version = record?.versions[keyOf(collection.version)];
  if (!record || !version) throw new ReadStoreUnavailable(`${nameOf(collection)} was never built`);
  return { record, version };
}

/** @throws StaleCheckpoint when a later token than this one was given */
export function assertLatest(
  collection: CollectionName,
  token: number | undefined,
  { token: latest }: ProjectionRecord,
) {
  if (token !== undefined && latest > token) throw StaleCheckpoint.fenced(nameOf(collection), token, latest);
}

/**
 * Changes the record of a projection if the version is still of this generation, no later token was given, and `also` holds.
 * @returns false when it does not hold
 */
export async function changeVersion(
  database: Db,
  collection: CollectionName,
  generation: number,
  {
    token,
    also = {},
    set,
  }: { token: number | undefined; also?: Filter<ProjectionRecord>; set: Record<string, unknown> },
): Promise<boolean> {
  const at = `versions.${keyOf(collection.version)}`;
  const filter = {
    _id: collection.projection,
    [`${at}.generation`]: generation,
    ...(token === undefined ? {} : { token: { $lte: token } }),
    ...also,
  } as Filter<ProjectionRecord>;
  const { matchedCount } = await recordsIn(database).updateOne(filter, { $set: set } as UpdateFilter<ProjectionRecord>);
  return matchedCount > 0;
}

export function checkpointOf({ position, recordedAt }: VersionRecord): Checkpoint | null {
  if (position === undefined || position === null) return null;
  return { position: decoded(position), recordedAt: recordedAt ?? '' };
}

/** What is known of each version, without those that were replaced. */
export function statesOf({ _id: projection, active, versions }: ProjectionRecord): readonly ProjectionState[] {
  return Object.entries(versions)
    .map(([key, record]) => ({ version: Number(key.slice(1)), record }))
    .filter(({ record }) => (record.retired ?? null) === null)
    .sort((a, b) => a.version - b.version)
    .map(({ version, record }) => ({
      projection,
      version,
      checkpoint: checkpointOf(record),
      active: active === version,
      stopped: stoppedOf(record),
      documents: record.documents,
    }));
}

function stoppedOf({ stopped }: VersionRecord): Stopped | null {
  return stopped ? { ...stopped, position: decoded(stopped.position) } : null;
}
