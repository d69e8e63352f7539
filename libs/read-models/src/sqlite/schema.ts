import { pathOf } from '../field-path.js';
import type { CollectionName, Index } from '../read-store.port.js';
import type { CollectionShape } from './filter-to-sql.js';
import { keyExpression } from './keys.js';

/** `LEGR` in ASCII, in the header of every file of read models. */
export const applicationId = 0x4c454752;
/** Of the tables below and of the key expressions: a file of another version is built anew. */
export const schemaVersion = 2;

export const schema = `
  CREATE TABLE collections (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    projection TEXT NOT NULL,
    version INTEGER NOT NULL,
    indexes TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 0,
    documents INTEGER NOT NULL DEFAULT 0, -- counted as they are written: a start asks for it, however many there are
    position TEXT, -- positions exceed what JavaScript reads from an INTEGER
    recorded_at TEXT,
    stopped_position TEXT,
    stopped_stream TEXT,
    stopped_reason TEXT,
    UNIQUE (projection, version)
  ) STRICT;
  CREATE TABLE leases (
    projection TEXT PRIMARY KEY,
    token INTEGER NOT NULL, -- of the last holder
    holder TEXT,
    beat INTEGER NOT NULL DEFAULT 0, -- renewals
    ttl_ms INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE holders (
    holder TEXT PRIMARY KEY,
    beat INTEGER NOT NULL DEFAULT 0,
    ttl_ms INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${schemaVersion};
`;

/** A row of `collections`. */
export interface CollectionRow {
  readonly number: number;
  readonly projection: string;
  readonly version: number;
  readonly indexes: string;
  readonly active: number;
  readonly documents: number;
  readonly position: string | null;
  readonly recorded_at: string | null;
  readonly stopped_position: string | null;
  readonly stopped_stream: string | null;
  readonly stopped_reason: string | null;
}

export const nameOf = ({ projection, version }: CollectionName): string => `${projection} (version ${version})`;

/** The tables of one collection. */
export interface Tables extends CollectionShape {
  readonly documents: string;
}

export function tablesOf(number: number, indexes: readonly Index[]): Tables {
  const elements = indexes.flatMap((index) => ('elements' in index ? [index.elements] : []));
  return {
    documents: `documents_${number}`,
    scalars: new Set(indexes.flatMap((index) => ('fields' in index ? index.fields : []))),
    elements: new Map(elements.map((field, place) => [field, `elements_${number}_${place}`])),
  };
}

/** Columns without a type keep their values as they are given: a number is never taken for text. */
export function createDocuments({ documents }: Tables): string {
  return `CREATE TABLE ${documents} (id PRIMARY KEY NOT NULL, doc TEXT NOT NULL);`;
}

/** Indexes end with the id, by which ties are broken. Made after the documents are there, or before. */
export function createIndexes(number: number, indexes: readonly Index[]): string {
  const { documents, elements } = tablesOf(number, indexes);
  const scalars = indexes.flatMap((index) => ('fields' in index ? [index.fields] : []));
  return [
    ...scalars.map((fields, place) => {
      const keys = fields.map((field) => keyExpression('doc', pathOf(field).join('.')));
      return `CREATE INDEX index_${number}_${place} ON ${documents} (${[...keys, 'id'].join(', ')});`;
    }),
    ...Array.from(elements.values(), (table) => {
      return `CREATE TABLE ${table} (value, id, PRIMARY KEY (value, id)) WITHOUT ROWID;`;
    }),
  ].join('\n');
}

export function dropIndexes(number: number, indexes: readonly Index[]): string {
  const scalars = indexes.filter((index) => 'fields' in index);
  return [
    ...scalars.map((_, place) => `DROP INDEX IF EXISTS index_${number}_${place};`),
    ...Array.from(tablesOf(number, indexes).elements.values(), (table) => `DROP TABLE IF EXISTS ${table};`),
  ].join('\n');
}
