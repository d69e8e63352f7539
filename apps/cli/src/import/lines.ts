import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { repeated, repeatedField } from '@legation/platform';
import { Unreadable } from './draft.js';

/** The longest line that is read, in bytes; a longer one is quarantined by its beginning. */
export const longestLine = 64 * 1024;

export interface Line {
  /** Counts from 1. */
  readonly number: number;
  readonly text: string;
  /** False only for a last line that no line break ends. */
  readonly ended: boolean;
  /** The code of what is wrong with the line as text; null when it can be parsed. */
  readonly fault: 'LINE_TOO_LONG' | 'NOT_UTF8' | null;
}

/**
 * The lines of a file, one after the other; memory does not grow with the file nor with a line.
 * A byte-order mark and the carriage return before a line feed are left out. Empty lines are counted, and passed over unless
 * they are asked for.
 */
export async function* readLines(
  file: string,
  onBytes: (bytes: number) => void = () => {},
  { withEmpty = false }: { readonly withEmpty?: boolean } = {},
): AsyncGenerator<Line> {
  let number = 0;
  let pending: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, at));
      from = at + 1;
      const line = take(true);
      if (line) yield line;
    }
    keep(chunk.subarray(from));
    onBytes(chunk.length);
  }
  if (size > 0) {
    const last = take(false);
    if (last) yield last;
  }

  function keep(part: Buffer): void {
    if (size <= longestLine) pending.push(part); // what comes after is only counted
    size += part.length;
  }

  function take(ended: boolean): Line | null {
    const tooLong = size > longestLine;
    const bytes = Buffer.concat(pending);
    [pending, size] = [[], 0];
    number += 1;
    if (tooLong) {
      return { number, text: bytes.subarray(0, 1000).toString('utf8'), ended, fault: 'LINE_TOO_LONG' };
    }
    const { text, fault } = decode(bytes);
    const trimmed = (number === 1 ? text.replace(/^\uFEFF/, '') : text).replace(/\r$/, '');
    return isEmpty(trimmed) && !withEmpty ? null : { number, text: trimmed, ended, fault };
  }
}

export const isEmpty = (text: string): boolean => text.trim() === '';

function decode(bytes: Buffer): Pick<Line, 'text' | 'fault'> {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), fault: null };
  } catch {
    return { text: bytes.toString('utf8'), fault: 'NOT_UTF8' };
  }
}

/** What is wrong with a line that is no text to be parsed, for people. */
export const lineFaults = {
  LINE_TOO_LONG: `the line is longer than ${longestLine / 1024} KiB; only its beginning is kept here`,
  NOT_UTF8: 'the line is not UTF-8 text',
};

/** The JSON object that a line holds. @throws Unreadable */
export function parseLine(line: Line): Record<string, unknown> {
  if (line.fault) throw new Unreadable(line.fault, lineFaults[line.fault]);
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch (error) {
    if (!line.ended) throw new Unreadable('TRUNCATED_LINE', 'the last line is cut short');
    throw new Unreadable('INVALID_JSON', `not JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Unreadable('INVALID_JSON', 'not a JSON object');
  }
  const twice = repeatedField(line.text, value);
  if (twice !== null)
    throw new Unreadable(repeated.code, `${twice} ${repeated.detail}`, twice.slice(1).replaceAll('/', '.'));
  return value as Record<string, unknown>;
}
