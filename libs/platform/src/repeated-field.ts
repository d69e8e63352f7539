import { mostLevels, pointerStep } from './json.js';

/** What is wrong with such a field. */
export const repeated = { code: 'REPEATED_FIELD', detail: 'stands here twice; which of the two is meant?' } as const;

/**
 * The place of a field that stands twice in one object of a JSON text, as a JSON Pointer; null where none does. `JSON.parse` keeps the
 * last and says nothing: what the first one said would be lost. What is nested too deep to be taken is not looked through.
 * @param json what `JSON.parse` gave for the text
 */
export function repeatedField(text: string, json: unknown): string | null {
  const kept = fieldsKept(json, 0);
  return kept === null || kept === fieldsWritten(text) ? null : placeOfRepeated(text);
}

/** In JSON each field has one colon outside of texts, and nothing else has. */
function fieldsWritten(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') at = endOfText(text, at);
    else if (sign === ':') count += 1;
  }
  return count;
}

/** Null where it is nested deeper than anything that is taken. */
function fieldsKept(json: unknown, depth: number): number | null {
  if (typeof json !== 'object' || json === null) return 0;
  if (depth >= mostLevels) return null;
  let count = Array.isArray(json) ? 0 : Object.keys(json).length;
  for (const value of Object.values(json)) {
    const within = fieldsKept(value, depth + 1);
    if (within === null) return null;
    count += within;
  }
  return count;
}

/** Where the text ends that begins with the quotation mark at `from`. */
function endOfText(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); ; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charAt(end - 1 - escapes) === '\\') escapes += 1;
    if (escapes % 2 === 0) return end;
  }
}

/** An object or a list that is being read. */
interface Level {
  /** The fields that it had so far; null in a list. */
  readonly names: Set<string> | null;
  /** The field that is being read; null while its name is still to come. */
  name: string | null;
  /** Commas so far. */
  items: number;
}

function placeOfRepeated(text: string): string | null {
  const levels: Level[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const level = levels.at(-1);
    if (sign === '{' || sign === '[') levels.push({ names: sign === '{' ? new Set() : null, name: null, items: 0 });
    else if (sign === '}' || sign === ']') levels.pop();
    else if (sign === ',' && level) Object.assign(level, { name: null, items: level.items + 1 });
    if (sign !== '"') continue;
    const end = endOfText(text, at);
    if (level?.names && level.name === null) {
      level.name = JSON.parse(text.slice(at, end + 1)) as string;
      if (level.names.has(level.name)) return levels.map(stepOf).join('');
      level.names.add(level.name);
    }
    at = end;
  }
  return null;
}

const stepOf = ({ names, name, items }: Level): string => (names ? pointerStep(name ?? '') : `/${items}`);
