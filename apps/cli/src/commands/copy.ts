import { copyLog } from '@legation/event-store';
import type { Copied, CopyProgress } from '@legation/event-store';
import type { Command } from 'commander';
import { verb } from '../cli.js';
import type { Cli } from '../cli.js';
import { storeNamed } from '../copy/store.js';
import type { Store } from '../copy/store.js';
import { UsageError } from '../errors.js';
import type { Words } from '../show/labels.js';
import { headed } from '../show/parts.js';
import { progressBar } from '../show/progress.js';
import type { Progress } from '../show/progress.js';

interface CopyAnswer extends Copied {
  readonly from: string;
  readonly to: string;
}

export function addCopy(program: Command, cli: Cli): void {
  verb(
    program,
    'copy',
    'Moves a register to another log, event by event as they were written; goes on where it was stopped',
    'copy --from ./.legation --to kurrentdb://127.0.0.1:2113?tls=false',
  )
    .requiredOption('--from <store>', 'the log to read: a folder, a file log.db, or kurrentdb://...')
    .requiredOption('--to <store>', 'the log to write: empty, or holding the beginning of the other')
    .action(async (given: { readonly from: string; readonly to: string }) => {
      const { words } = cli;
      const [from, to] = [storeNamed(given.from), storeNamed(given.to)];
      if (from.place === to.place) throw new UsageError(`--from and --to are one store: ${from.shown}`);
      const answer = { from: from.shown, to: to.shown, ...(await copyBetween(from, to)) };
      cli.print(cli.json ? JSON.stringify(answer) : showCopied(answer, words));
    });
}

async function copyBetween(from: Store, to: Store): Promise<Copied> {
  const source = await from.open('read');
  try {
    const target = await to.open('write');
    const bar = new PhaseBar(Number((await source.head())?.position ?? 0));
    try {
      return await copyLog(source, target, { ...to.copying, onProgress: (progress) => bar.at(progress) });
    } finally {
      bar.stop();
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** One bar for each part of the work. */
class PhaseBar {
  private phase: CopyProgress['phase'] | null = null;
  private bar: Progress | null = null;

  constructor(private readonly total: number) {}

  at({ phase, position }: CopyProgress): void {
    if (phase !== this.phase) {
      this.stop();
      this.bar = progressBar(phase, this.total);
      this.phase = phase;
    }
    this.bar?.at(Number(position));
  }

  stop(): void {
    this.bar?.stop();
  }
}

function showCopied({ from, to, found, written, events, streams, digest, whole }: CopyAnswer, words: Words): string {
  return headed(`${from} → ${to}`, [
    `${words.label('eventsRead')}: ${events} (${words.label('foundThere')} ${found}, ${words.label('written')} ${written})`,
    `${words.label('streams')}: ${streams}`,
    `SHA-256 ${digest}`,
    whole ? words.label('copyEqual') : words.label('copyBehind'),
  ]);
}
