import type { Index } from './read-store.port.js';

/** MongoDB's limit is 16 MiB, and what a store needs beside the document has to fit, too. */
const mostBytes = 16 * 1024 * 1024 - 16 * 1024;

/**
 * What keeps a document from being kept and found as it is, as a sentence; null when nothing does.
 * Documents are plain JSON: what is read back equals what was written, in every adapter.
 */
export function documentFault(id: string, document: unknown, indexes: readonly Index[]): string | null {
  if (id === '' || !isText(id)) return `"${id}" is no document id`;
  if (!isObject(document)) return `document "${id}" is no object`;
  if (document['id'] !== id) return `document "${id}" says that its id is ${JSON.stringify(document['id'])}`;
  const atMost: Sum = { bytes: 0 };
  const fault = valueFault(document, '', atMost);
  if (fault !== null) return `document "${id}": ${fault}`;
  const size = atMost.bytes > mostBytes ? bytesOf(document) : 0;
  if (size > mostBytes) return `document "${id}" has ${size} bytes in BSON; a document may have ${mostBytes}`;
  for (const index of indexes) {
    const unfit =
      'fields' in index ? index.fields.find((field) => !leadsToScalar(document, field.split('.'))) : undefined;
    if (unfit !== undefined) return `document "${id}": "${unfit}" is indexed as a scalar and holds more than one`;
  }
  return null;
}

/** Bytes in BSON, at most, of what was looked at: told by the way, so that only what may be too large is looked at twice. */
interface Sum {
  bytes: number;
}

function valueFault(value: unknown, path: string, sum: Sum): string | null {
  sum.bytes += 8; // a number, or what the others have around them
  switch (typeof value) {
    case 'string':
      sum.bytes += 3 * value.length;
      return isText(value) ? null : `"${path}" holds U+0000 or half a surrogate pair`;
    case 'number':
      return Number.isFinite(value) ? null : `"${path}" holds ${value}`;
    case 'boolean':
      return null;
    case 'object':
      if (value === null) return null;
      if (Array.isArray(value)) return arrayFault(value, path, sum);
      if (!isObject(value)) return `"${path}" holds an object of a class`;
      for (const key in value) {
        // some stores take a key for a path
        if (key.startsWith('$') || key.includes('.') || !isText(key))
          return `"${path}" has ${JSON.stringify(key)} for a key`;
        sum.bytes += 2 + 3 * key.length;
        const fault = valueFault(value[key], path === '' ? key : `${path}.${key}`, sum);
        if (fault !== null) return fault;
      }
      return null;
    case 'undefined':
    case 'bigint':
    case 'symbol':
    case 'function':
      return `"${path}" holds ${typeof value}, which JSON cannot`;
  }
}

function arrayFault(values: readonly unknown[], path: string, sum: Sum): string | null {
  sum.bytes += 12 * values.length; // their places are their keys
  for (const value of values) {
    if (Array.isArray(value)) return `"${path}" holds an array of arrays`;
    const fault = valueFault(value, path, sum);
    if (fault !== null) return fault;
  }
  return null;
}

function leadsToScalar(value: unknown, path: readonly string[]): boolean {
  const [step, ...rest] = path;
  if (typeof value !== 'object' || value === null) return true;
  if (step === undefined || Array.isArray(value)) return false;
  return leadsToScalar((value as Record<string, unknown>)[step], rest);
}

/** @see https://bsonspec.org/spec.html */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return 5 + Buffer.byteLength(value);
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 4 : 8;
  if (typeof value === 'boolean') return 1;
  if (typeof value !== 'object' || value === null) return 0;
  let bytes = 5;
  if (Array.isArray(value)) {
    for (let place = 0; place < value.length; place += 1) bytes += 2 + String(place).length + bytesOf(value[place]);
    return bytes;
  }
  const fields = value as Record<string, unknown>;
  for (const key in fields) bytes += 2 + Buffer.byteLength(key) + bytesOf(fields[key]);
  return bytes;
}

/** Of no class: its prototype is at the end of the chain, in whatever realm it was made. */
function isObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Where these are not, as nearly everywhere, there is nothing to look at twice. */
const nulOrPair = /[\0\ud800-\udfff]/;

const isText = (text: string): boolean =>
  !nulOrPair.test(text) || (!text.includes('\0') && !/\p{Surrogate}/u.test(text));
