import type { Command } from 'commander';
import { UsageError } from '../errors.js';

/**
 * The options given to a verb under `audit`, which gets those that it has by the same name.
 * @throws UsageError for an option of `audit` that the verb does not take
 */
export function optionsUnderAudit<Options extends object>(verb: Command): Options {
  const taken = new Set(verb.options.map((option) => option.attributeName()));
  for (const option of verb.parent?.options ?? []) {
    const name = option.attributeName();
    if (!taken.has(name) && verb.parent?.getOptionValueSource(name) === 'cli')
      throw new UsageError(`${option.long} is not an option of audit ${verb.name()}`);
  }
  return verb.optsWithGlobals();
}

/** An option that must be given. @throws UsageError */
export function required(option: string, value: string | undefined): string {
  if (value === undefined) throw new UsageError(`name ${option}`);
  return value;
}
