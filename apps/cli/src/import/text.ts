import { hash } from 'node:crypto';
import { Unreadable } from './draft.js';

// Half of a surrogate pair, a control character, or a mark that turns the reading direction: none belongs in a register.
// eslint-disable-next-line no-control-regex
const foreign = /[\p{Surrogate}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/u;

/** Text in composed form (NFC), so that the same name is the same bytes. @throws Unreadable for text that no register can hold */
export function cleanText(text: string, field: string): string {
  const found = foreign.exec(text);
  if (!found) return text.normalize('NFC');
  const code = text.charCodeAt(found.index).toString(16).toUpperCase().padStart(4, '0');
  throw new Unreadable('INVALID_TEXT', `${field} holds the character U+${code}, which has no place in a text`, field);
}

/** The field as clean text; null when absent, null or empty. @throws Unreadable when it is of another type */
export function optionalText(record: Record<string, unknown>, field: string): string | null {
  const value = record[field];
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string') {
    throw new Unreadable(
      'INVALID_VALUE',
      `${field} is ${Array.isArray(value) ? 'a list' : `a ${typeof value}`}, not a text`,
      field,
    );
  }
  return cleanText(value, field);
}

/** The field as clean text. @throws Unreadable when it is absent or of another type */
export function requiredText(record: Record<string, unknown>, field: string): string {
  const value = optionalText(record, field);
  if (value === null) throw new Unreadable('MISSING_VALUE', `${field} is missing`, field);
  return value;
}

export function flag(record: Record<string, unknown>, field: string): boolean {
  const value = record[field];
  if (value === undefined || value === null || value === false) return false;
  if (value === true) return true;
  throw new Unreadable('INVALID_VALUE', `${field} is "${String(value)}", not true or false`, field);
}

/** A short digest of any JSON value; the same content gives the same text, whatever the order of its keys. */
export function digest(value: unknown): string {
  return hash('sha256', JSON.stringify(sorted(value)), 'hex').slice(0, 16);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key) => [key, sorted(record[key])]),
  );
}
