import type { ReadDocument } from './read-store.port.js';

/** Field names stand in queries themselves: nothing but letters, digits and underscores, joined by dots. */
export function pathOf(field: string): readonly string[] {
  if (!/^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$/.test(field)) {
    throw new TypeError(`"${field}" is not the name of a field`);
  }
  return field.split('.');
}

/** The value at a path through objects; undefined where the path leads through an array or nowhere. */
export function valueAt(document: ReadDocument, field: string): unknown {
  let value: unknown = document;
  for (const step of pathOf(field)) value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  return value;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
