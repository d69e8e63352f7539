import type { DataOf, Message } from './decider.js';
import { DomainError } from './errors.js';
import { requireDate } from './rules.js';

/** Refuses a value that is not of its kind. @throws DomainError INVALID_VALUE, INVALID_DATE */
export type Shape = (value: unknown, field: string) => void;

/** The kind of every field; a field missing here does not compile. */
export type Shapes<Data> = { readonly [Field in keyof Data]-?: Shape };

/** The kinds of the fields of every fact of a family. */
export type FactShapes<Fact extends Message> = {
  readonly [Type in Fact['type']]: Shapes<DataOf<Fact, Type>>;
};

const must = (holds: boolean, field: string, what: string): void => {
  if (!holds) throw new DomainError('INVALID_VALUE', `${field} must be ${what}.`, { field });
};

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

export const text: Shape = (value, field) => must(isText(value), field, 'text, and not empty');

/** Ids of missions, officials, postings and the like. */
export const idPattern = /^[a-z0-9~][a-z0-9~._-]{0,127}$/;

export const id: Shape = (value, field) => must(isText(value) && idPattern.test(value), field, 'an id');

export const date: Shape = (value, field) => {
  must(typeof value === 'string', field, 'a date as text');
  requireDate(value as string, field);
};

export const count: Shape = (value, field) =>
  must(Number.isSafeInteger(value) && Number(value) >= 0, field, 'a whole number, 0 or more');

export const flag: Shape = (value, field) => must(typeof value === 'boolean', field, 'true or false');

export const oneOf =
  (words: readonly string[]): Shape =>
  (value, field) =>
    must(words.includes(value as string), field, `one of ${words.join(', ')}`);

/** Null stands for "not known". */
export const orNull =
  (shape: Shape): Shape =>
  (value, field) => {
    if (value !== null) shape(value, field);
  };

export const listOf =
  (shape: Shape): Shape =>
  (value, field) => {
    must(Array.isArray(value), field, 'a list');
    (value as readonly unknown[]).forEach((item, at) => shape(item, `${field}.${at}`));
  };

/** An object with exactly these fields. */
export function record<Data>(shapes: Shapes<Data>): Shape {
  const fields = Object.entries<Shape>(shapes);
  return (value, field) => {
    must(typeof value === 'object' && value !== null && !Array.isArray(value), field, 'an object');
    const given = value as { readonly [name: string]: unknown };
    const stray = Object.keys(given).find((name) => !Object.hasOwn(shapes, name));
    must(stray === undefined, `${field}.${stray}`, `left out; the fields are ${Object.keys(shapes).join(', ')}`);
    for (const [name, shape] of fields) shape(given[name], `${field}.${name}`);
  };
}
