import { isObject, pathOf } from '../field-path.js';
import type { ReadDocument } from '../read-store.port.js';

/**
 * A value as SQLite compares it, in MongoDB's order: null < numbers < text < objects < false < true.
 * SQLite's own order of storage classes does it (numbers, text, blobs). Null is -∞, which JSON cannot hold: so keys are never
 * NULL, and every comparison is true or false. Text compares by its UTF-8 bytes, which is the order of code points.
 */
export type Key = number | string | Uint8Array;

export const nullKey = -Infinity;
const objectKey = new Uint8Array(0);
const falseKey = Uint8Array.of(0);
const trueKey = Uint8Array.of(1);

export function keyOf(value: unknown): Key {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? trueKey : falseKey;
  return value === null || value === undefined ? nullKey : objectKey;
}

/** The same in SQL, for the value at a path of a JSON text. The text of this expression is what an index is found by. */
export function keyExpression(json: string, path: string): string {
  const at = `${json},'$.${path}'`;
  return (
    `CASE json_type(${at}) WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' WHEN 'object' THEN x'' WHEN 'array' THEN x'' ` +
    `ELSE ifnull(json_extract(${at}),-9e999) END`
  );
}

/** The same for a row of `json_each`. */
export function elementKeyExpression(row: string): string {
  return (
    `CASE ${row}.type WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' WHEN 'object' THEN x'' WHEN 'array' THEN x'' ` +
    `ELSE ifnull(${row}.atom,-9e999) END`
  );
}

/** The values that a condition on the field is tried on: arrays on the way and at the end stand for their elements. */
export function valuesAt(document: ReadDocument, field: string): readonly unknown[] {
  return collect(document, pathOf(field));
}

function collect(value: unknown, [step, ...rest]: readonly string[]): readonly unknown[] {
  if (step === undefined) return Array.isArray(value) ? value : [value];
  if (Array.isArray(value)) return value.filter(isObject).flatMap((element) => collect(element, [step, ...rest]));
  return collect(isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined, rest);
}
