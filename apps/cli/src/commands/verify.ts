import type { Command } from 'commander';
import { verb } from '../cli.js';
import type { Cli } from '../cli.js';
import { exitCodes } from '../errors.js';
import type { Words } from '../show/labels.js';
import { page, tableOr } from '../show/parts.js';
import { keptIn } from '../verify/tree.js';
import { verify } from '../verify/verify.js';
import type { Verdict } from '../verify/verify.js';

export function addVerify(program: Command, cli: Cli): void {
  verb(
    program,
    'verify',
    'Reads the whole log and every read model, and names all that is wrong',
    'verify --checkpoint 2026-11.checkpoint',
  )
    .option('--checkpoint <file...>', 'a checkpoint of the log that was kept elsewhere; may be given again')
    .option('--key <key...>', 'a key that signed one, or a file that holds it, where the folder does not know it')
    .action(async ({ checkpoint = [], key = [] }: { checkpoint?: readonly string[]; key?: readonly string[] }) => {
      const { words } = cli;
      const verdict = await verify(cli.config(), keptIn(checkpoint, key));
      cli.print(cli.json ? JSON.stringify(verdict) : showVerdict(verdict, words));
      if (verdict.problems.length > 0) process.exitCode = exitCodes.damaged;
    });
}

export function showVerdict({ events, streams, problems }: Verdict, words: Words): string {
  const headings = (['position', 'kind', 'text'] as const).map((label) => words.label(label));
  const rows = problems.map(({ code, position, message }) => ({ cells: [String(position ?? ''), code, message] }));
  return page(
    `${words.label('eventsRead')}: ${events} · ${words.label('streams')}: ${streams}`,
    tableOr(words.label('sound'), headings, rows),
  );
}
