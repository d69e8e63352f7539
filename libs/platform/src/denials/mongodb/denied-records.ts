import { hash, randomUUID } from 'node:crypto';
import type { MongoDatabase } from '@legation/read-models';
import type { DeniedLine } from '../denied-files.js';
import type { Denial, DenialsQuestion } from '../denials.port.js';

export type Database = Parameters<Parameters<MongoDatabase['ask']>[0]>[0];

/** Its id begins with the instant: the ids alone say what is the latest, and a line that is sent twice stands there once. */
export interface DeniedRecord extends Denial {
  readonly _id: string;
}

export const deniedIn = (database: Database) => database.collection<DeniedRecord>('denied');

/** Beside the ids. */
const indexes = [
  { actor: 1, _id: -1 },
  { code: 1, _id: -1 },
] as const;

/** Those that are missing. */
export async function makeIndexes(database: Database): Promise<void> {
  const there = new Set((await indexesIn(database)).map(({ key }) => JSON.stringify(key)));
  const missing = indexes.filter((key) => !there.has(JSON.stringify(key)));
  if (missing.length > 0) await deniedIn(database).createIndexes(missing.map((key) => ({ key })));
}

/** @see https://www.mongodb.com/docs/manual/reference/error-codes/ */
const noSuchCollection = 26;

async function indexesIn(database: Database): Promise<readonly { readonly key: object }[]> {
  try {
    return await deniedIn(database).indexes();
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === noSuchCollection) return [];
    throw error;
  }
}

/** Names what one process adds, in its order. */
export class DeniedNames {
  private readonly process = randomUUID();
  private given = 0;

  next({ at }: Denial): string {
    return `${at} ${String((this.given += 1)).padStart(12, '0')} ${this.process}`;
  }
}

/** A line that was written while files were all there was has no id: it gets the one that it would get again. */
export const recordOf = ({ id, ...denial }: DeniedLine): DeniedRecord => ({
  _id: id ?? `${denial.at} ${'0'.repeat(12)} ${hash('sha256', JSON.stringify(denial))}`,
  ...denial,
});

export const filterOf = ({ actor, code, from = '', to = '~' }: DenialsQuestion) => ({
  ...(actor === undefined ? {} : { actor }),
  ...(code === undefined ? {} : { code }),
  _id: { $gte: from, $lt: to },
});
