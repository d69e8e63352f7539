import type { Db, UpdateFilter } from 'mongodb';
import { collectionNameOf, keyOf, recordsIn } from './registry.js';
import type { ProjectionRecord } from './registry.js';

/** Drops the versions that were replaced so long ago, and collections that no record names any more. */
export async function dropRetired(database: Db, now: number, graceMs: number): Promise<void> {
  // in this order: a collection is named in a record before it is made
  const names = await database.listCollections({}, { nameOnly: true }).toArray();
  const named = new Set<string>();
  const projections = new Set<string>();
  for (const record of await recordsIn(database).find().toArray()) {
    projections.add(record._id);
    for (const [key, version] of Object.entries(record.versions)) {
      const over = typeof version.retired === 'number' && now - version.retired >= graceMs;
      if (!over || !(await forgotten(database, record, key)))
        named.add(collectionNameOf({ projection: record._id, version: Number(key.slice(1)) }, version.generation));
    }
  }
  for (const { name } of names) {
    const [, projection] = /^(.+)\.v\d+\.\d+$/.exec(name) ?? [];
    if (projection !== undefined && projections.has(projection) && !named.has(name))
      await database.dropCollection(name);
  }
}

async function forgotten(database: Db, { _id, versions }: ProjectionRecord, key: string): Promise<boolean> {
  const { matchedCount } = await recordsIn(database).updateOne(
    { _id, [`versions.${key}.retired`]: versions[key]?.retired ?? null },
    { $unset: { [`versions.${key}`]: '' } } as UpdateFilter<ProjectionRecord>,
  );
  return matchedCount > 0;
}

/** The change that switches a projection to this version. Older ones are readable for a while; newer ones are another program's. */
export function switchedTo(record: ProjectionRecord, version: number, now: number): Record<string, unknown> {
  const older = Object.keys(record.versions).filter((key) => Number(key.slice(1)) < version);
  return {
    active: version,
    [`versions.${keyOf(version)}.retired`]: null,
    ...Object.fromEntries(older.map((key) => [`versions.${key}.retired`, record.versions[key]?.retired ?? now])),
  };
}
