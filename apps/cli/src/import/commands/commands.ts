import { Unreadable } from '../draft.js';
import type { Draft, Reading } from '../draft.js';
import { records } from '../register/register.js';
import type { ReadingOptions } from '../register/register.js';

type Json = Record<string, unknown>;

/**
 * What turns one line of a command file into a command, checked like the body of a request.
 * The API is loaded only for files that need it: its framework takes longer to load than most questions take to answer.
 */
export async function loadCommandReader(): Promise<(line: Json) => readonly Draft[]> {
  const { InvalidBody, parseOrder } = await import('@legation/api');
  return (line) => {
    try {
      const { type, target, data, envelope } = parseOrder(line, '');
      const { commandId, source, dating, override = null, knownFrom = null } = envelope;
      return [{ id: commandId, type, target, data, source, dating, override, knownFrom }];
    } catch (error) {
      if (!(error instanceof InvalidBody)) throw error;
      const [first] = error.errors;
      const field = first?.pointer.replace(/^\//, '').replaceAll('/', '.') ?? null;
      throw new Unreadable(first?.code ?? error.code, error.message, field);
    }
  };
}

/** Every line of command files, in the order of the files and of their lines. */
export async function* readCommands(files: readonly string[], options: ReadingOptions): AsyncGenerator<Reading> {
  const draftsOf = await loadCommandReader();
  for (const file of files) yield* records(file, 'command', options, draftsOf);
}
