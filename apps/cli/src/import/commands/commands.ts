import { InvalidBody, parseOrder } from '@legation/api';
import { Unreadable } from '../draft.js';
import type { Draft, Reading } from '../draft.js';
import { records } from '../register/register.js';
import type { ReadingOptions } from '../register/register.js';

type Json = Record<string, unknown>;

/** One line of a command file, checked like the body of a request. @throws Unreadable with the first field at fault */
export function commandDrafts(line: Json): readonly Draft[] {
  try {
    const { type, target, data, envelope } = parseOrder(line, '');
    const { commandId, source, dating, override, knownFrom } = envelope;
    return [{ id: commandId, type, target, data, source, dating, override, knownFrom }];
  } catch (error) {
    if (!(error instanceof InvalidBody)) throw error;
    const [first] = error.errors;
    throw new Unreadable(first?.code ?? error.code, error.message, first?.pointer.replace(/^\//, '').replaceAll('/', '.') ?? null);
  }
}

/** Every line of command files, in the order of the files and of their lines. */
export async function* readCommands(files: readonly string[], options: ReadingOptions): AsyncGenerator<Reading> {
  for (const file of files) yield* records(file, 'command', options, commandDrafts);
}
