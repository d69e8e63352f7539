import { mostLevels, pointerStep } from '@legation/platform';
import { InvalidBody } from './fault.js';

const maxItems = 1_000;
const maxKeys = 100;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A copy of parsed JSON with its text in NFC, once its size and its keys are known to be harmless.
 * @throws InvalidBody with TOO_DEEP, TOO_MANY or FORBIDDEN_KEY
 */
export function withinLimits(json: unknown, pointer = '', depth = 0): unknown {
  if (typeof json === 'string') return json.normalize('NFC');
  if (typeof json !== 'object' || json === null) return json;
  if (depth >= mostLevels) {
    throw new InvalidBody([{ pointer, code: 'TOO_DEEP', detail: `is nested more than ${mostLevels} levels deep` }]);
  }
  if (Array.isArray(json)) {
    if (json.length > maxItems) throw tooMany(pointer, json.length, maxItems, 'items');
    return json.map((item, index) => withinLimits(item, `${pointer}/${index}`, depth + 1));
  }
  const entries = Object.entries(json);
  if (entries.length > maxKeys) throw tooMany(pointer, entries.length, maxKeys, 'fields');
  const copy: Record<string, unknown> = {};
  for (const [key, value] of entries) {
    if (forbidden.has(key)) {
      throw new InvalidBody([
        { pointer: pointer + pointerStep(key), code: 'FORBIDDEN_KEY', detail: `"${key}" is not allowed as a name` },
      ]);
    }
    const nested = typeof value === 'object' && value !== null;
    copy[key] = withinLimits(value, nested ? pointer + pointerStep(key) : pointer, depth + 1); // places only where they can be told
  }
  return copy;
}

const tooMany = (pointer: string, found: number, most: number, what: string): InvalidBody =>
  new InvalidBody([{ pointer, code: 'TOO_MANY', detail: `has ${found} ${what}; at most ${most} are taken` }]);
