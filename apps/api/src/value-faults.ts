import { idPattern, isDay, isPartialDate } from '@legation/domain';
import type { Fault } from './fault.js';
import { textFault } from './text.js';

// What is wrong with a value of each kind, in the words of an answer; null when nothing is.

export const wrongType = (wanted: string, value: unknown): Fault => {
  const found = value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value;
  return { code: 'WRONG_TYPE', detail: `must be ${wanted}, found ${found === 'object' ? 'an object' : found}` };
};

const dayHint = 'write YYYY, YYYY-MM or YYYY-MM-DD';

export function idFault(value: unknown): Fault | null {
  if (typeof value !== 'string') return wrongType('an id', value);
  if (idPattern.test(value)) return null;
  return {
    code: 'INVALID_ID',
    detail: 'must be 1 to 128 of a-z, 0-9, ~, ., _ and -, beginning with a letter, a digit or ~',
  };
}

export function dateFault(value: unknown): Fault | null {
  if (typeof value !== 'string') return wrongType('a date as text', value);
  const date: string = value; // the guard below would leave nothing of it
  return isPartialDate(value) ? null : notADate(date);
}

function notADate(value: string): Fault {
  if (/^\d{1,4}[/. -]\d{1,2}[/. -]\d{1,4}$/.test(value) && !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return { code: 'INVALID_DATE', detail: `"${value}" can be read in more than one way; ${dayHint}` };
  }
  return { code: 'INVALID_DATE', detail: `"${value.slice(0, 40)}" is not a date that a calendar has; ${dayHint}` };
}

export function instantFault(value: unknown): Fault | null {
  if (typeof value !== 'string') return wrongType('an instant as text', value);
  const parts = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?Z$/.exec(value);
  if (parts && isDay(parts[1] ?? '')) return null;
  return {
    code: 'INVALID_INSTANT',
    detail: `"${value.slice(0, 40)}" is not an instant; write it in UTC, as 2021-09-30T08:00:00.000Z`,
  };
}

export function wholeDayFault(value: unknown): Fault | null {
  if (typeof value !== 'string') return wrongType('a day as text', value);
  const written: string = value; // as above
  return isDay(value)
    ? null
    : { code: 'INVALID_DATE', detail: `"${written.slice(0, 40)}" is not a day; write YYYY-MM-DD` };
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listFault = (value: unknown, max: number, itemFault: (item: unknown) => Fault | null): Fault | null => {
  if (!Array.isArray(value)) return wrongType('a list', value);
  if (value.length > max) return { code: 'TOO_MANY', detail: `has ${value.length} items; at most ${max} are taken` };
  for (const [index, item] of value.entries()) {
    const fault = itemFault(item);
    if (fault) return { code: fault.code, detail: `item ${index} ${fault.detail}` };
  }
  return null;
};

const mostLetters = 10_000;

/** What is wrong inside JSON whose fields are not known here: its names are words, its numbers whole, its texts fit to be read. */
export function jsonFault(value: unknown, at: string): Fault | null {
  const placed = (fault: Fault | null): Fault | null => fault && { ...fault, detail: `at ${at} ${fault.detail}` };
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value === 'number') return placed(Number.isSafeInteger(value) ? null : wrongType('a whole number', value));
  if (typeof value === 'string') return placed(textFault(value, mostLetters));
  for (const [name, inner] of Object.entries(value as object)) {
    const isName = Array.isArray(value) || /^[a-z][A-Za-z]{0,63}$/.test(name);
    if (!isName) return { code: 'UNKNOWN_FIELD', detail: `at ${at === '' ? '/' : at} holds a name that no field has` };
    const fault = jsonFault(inner, `${at}/${name}`);
    if (fault) return fault;
  }
  return null;
}
