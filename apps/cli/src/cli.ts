import { isDay } from '@legation/domain';
import { readConfig } from '@legation/platform';
import type { Config, Register } from '@legation/platform';
import { storeOf } from '@legation/read-models';
import type { ReadStore } from '@legation/read-models';
import type { Command } from 'commander';
import { UsageError } from './errors.js';
import { reading } from './reading.js';
import { languages, wordsIn } from './show/labels.js';
import type { Words } from './show/labels.js';

/** How an answer is shown to people. */
export type Show<Answer> = (answer: Answer, words: Words) => string;

/** What every verb shares: the options before it, and the way out. */
export class Cli {
  constructor(
    private readonly program: Command,
    private readonly env: Readonly<Record<string, string | undefined>> = process.env,
  ) {}

  private get options(): { readonly dataDir?: string; readonly json?: boolean; readonly lang?: string } {
    return this.program.opts();
  }

  /** @throws InvalidConfig */
  config(given: Partial<Config> = {}): Config {
    const { dataDir } = this.options;
    return readConfig(this.env, { ...(dataDir === undefined ? {} : { dataDir }), ...given });
  }

  get dataDir(): string {
    return this.config().dataDir;
  }

  /** True when `--data-dir` or its variable says where. */
  get namesDataDir(): boolean {
    return this.options.dataDir !== undefined || Boolean(this.env['LEGATION_DATA_DIR']);
  }

  get json(): boolean {
    return this.options.json === true;
  }

  get words(): Words {
    const language = languages.find((known) => known === (this.options.lang ?? 'en'));
    if (!language) throw new UsageError(`--lang is ${this.options.lang}; it may be ${languages.join(' or ')}`);
    return wordsIn(language);
  }

  /** Answers a question from the register: as JSON, or as people read it. */
  async answer<Answer>(ask: (register: Register) => Promise<Answer>, show: Show<Answer>): Promise<void> {
    const { words } = this;
    const answer = await reading(this.config(), ask);
    this.print(this.json ? JSON.stringify(answer) : show(answer, words));
  }

  print(text: string): void {
    process.stdout.write(`${text}\n`);
  }

  /** For people only, beside the answer. */
  note(text: string): void {
    process.stderr.write(`${text}\n`);
  }
}

/** A verb with an example in its help. */
export function verb(program: Command, usage: string, purpose: string, example: string): Command {
  return program.command(usage).description(purpose).addHelpText('after', `\nExample:\n  legation ${example}`);
}

/** Today in UTC, as the API takes it. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** The day that an option names, or today. @throws UsageError */
export function dayOf(text: string | undefined, option = '--on'): string {
  if (text === undefined) return today();
  if (isDay(text)) return text;
  throw new UsageError(`${option} is "${text}", which is no whole day; write YYYY-MM-DD`);
}

/** The instant that an option names, in the one form in which instants compare; null without it. @throws UsageError */
export function instantOf(text: string | undefined, option = '--known-at'): string | null {
  if (text === undefined) return null;
  const parts = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?Z$/.exec(text);
  if (!parts || !isDay(parts[1] ?? '')) {
    throw new UsageError(`${option} is "${text}", which is no instant in UTC; write it like 2015-10-01T00:00:00Z`);
  }
  return new Date(text).toISOString();
}

/** The option of verbs that answer for a moment of knowledge. */
export const knownAtOption = ['--known-at <instant>', 'only what was known then'] as const;

/** What was known of the register at the instant that the option names; everything known without it. @throws UsageError */
export function knownTo({ readStore, eventStore }: Register, knownAt: string | undefined): ReadStore {
  return storeOf(readStore, eventStore, instantOf(knownAt));
}

/** One of a few words. @throws UsageError */
export function oneOf<Word extends string>(name: string, text: string, words: readonly Word[]): Word {
  const word = words.find((each) => each === text);
  if (word !== undefined) return word;
  throw new UsageError(`${name} is "${text}"; it may be ${words.join(', ')}`);
}

/** A whole number from `least` to `most`. @throws UsageError */
export function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new UsageError(`${name} is "${text}"; it may be a whole number from ${least} to ${most}`);
}
