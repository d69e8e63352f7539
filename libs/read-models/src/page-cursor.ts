import { createHash } from 'node:crypto';
import { InvalidCursor } from './errors.js';
import { valueAt } from './field-path.js';
import type { Filter, ReadDocument, Sort } from './read-store.port.js';

/** Names the question that a cursor belongs to. */
export function questionDigest(projection: string, filter: Filter, sort: Sort): string {
  const ordered = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  const question = JSON.stringify([projection, filter, sort], ordered);
  return createHash('sha256').update(question).digest('base64url').slice(0, 16);
}

/** Where the page ended: the sort values of its last document. */
export function cursorAt(last: ReadDocument, fields: readonly string[], question: string): string {
  const values = fields.map((field) => {
    const value = valueAt(last, field);
    return typeof value === 'object' && value !== null ? {} : (value ?? null);
  });
  return Buffer.from(JSON.stringify([question, ...values])).toString('base64url');
}

/** The sort values that the cursor was made of. @throws InvalidCursor */
export function readCursor(cursor: string, length: number, question: string): readonly unknown[] {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new InvalidCursor('is not one that a page gave');
  }
  if (!Array.isArray(read) || read.length !== length + 1) throw new InvalidCursor('is not one that a page gave');
  const [asked, ...values] = read as readonly unknown[];
  if (asked !== question) throw new InvalidCursor('belongs to another question');
  return values;
}
