import { projectionBodies } from '@legation/platform';
import type { ProjectionBody, Register } from '@legation/platform';
import { NotFound, projections, ReadModelsOfAnotherLog, treeCollection } from '@legation/read-models';
import type { Command } from 'commander';
import { verb } from '../cli.js';
import type { Cli } from '../cli.js';
import { UsageError } from '../errors.js';
import { bringUp, openForReading, ReadModelsStopped, requireWhole } from '../reading.js';
import { progressBar } from '../show/progress.js';
import type { Words } from '../show/labels.js';
import { tableOr } from '../show/parts.js';

export function addProjections(program: Command, cli: Cli): void {
  const group = verb(
    program,
    'projections',
    'The read models: how far they are, and building them again',
    'projections status',
  );
  verb(group, 'status', 'How far each read model is', 'projections status').action(async () => {
    const { words } = cli;
    const register = await openForReading(cli.config());
    try {
      const items = await projectionBodies(register);
      cli.print(cli.json ? JSON.stringify({ items }) : showStatus(items, words));
    } finally {
      await register.close();
    }
  });
  const names = projections.map(({ name }) => name);
  verb(
    group,
    'rebuild [names...]',
    'Builds read models again from the log; all of them and the tree without a name',
    'projections rebuild postings',
  )
    .addHelpText('after', `\nNames:\n${lines(names)}\n\n${aboutTree}`)
    .action(async (asked: readonly string[]) => {
      const known = [...names, tree];
      const unknown = asked.find((name) => !known.includes(name));
      if (unknown !== undefined)
        throw new NotFound('PROJECTION_NOT_FOUND', `no projection "${unknown}"; they are ${known.join(', ')}`);
      const register = await openForReading(cli.config());
      try {
        if (!register.keepsReadModels) throw new UsageError('another process keeps the read models; stop it first');
        await bringUp(register).catch(async (error: unknown) => {
          if (!(error instanceof ReadModelsOfAnotherLog) || asked.length > 0) throw error;
          await register.projections.startAgain(); // who asks for all of them says whose they are
          await bringUp(register);
        });
        const total = Number((await register.eventStore.head())?.position ?? 0);
        const rebuilt = asked.length === 0 ? known : asked;
        for (const name of rebuilt) await rebuild(register, name, total);
        await requireWhole(register);
        cli.print(cli.json ? JSON.stringify({ rebuilt }) : rebuilt.join('\n'));
      } finally {
        await register.close();
      }
    });
}

const tree = treeCollection.projection;
const aboutTree = `  ${tree}
The last is the Merkle tree of the log. Where a server shares it (MongoDB), that
server goes on answering the last checkpoint that was signed while the tree is
made again; proofs and tiles answer 503 NOT_YET until it has come so far.`;

/** The words side by side, in lines of a page. */
function lines(words: readonly string[]): string {
  const found: string[] = [];
  for (const word of words) {
    const line = `${found.at(-1) ?? ' '} ${word}`;
    if (found.length > 0 && line.length <= 80) found[found.length - 1] = line;
    else found.push(`  ${word}`);
  }
  return found.join('\n');
}

/** @throws ReadModelsStopped where the tree meets a damaged event */
async function rebuild(register: Register, name: string, total: number): Promise<void> {
  const bar = progressBar(name, total);
  try {
    if (name !== tree) {
      await register.projections.rebuild(name, { onProgress: ({ events }) => bar.at(events) });
      return;
    }
    const stopped = await (await register.logTree()).rebuild((leaves) => bar.at(leaves));
    if (stopped) throw new ReadModelsStopped({ projection: name, stopped });
  } finally {
    bar.stop();
  }
}

function showStatus(items: readonly ProjectionBody[], words: Words): string {
  const headings = (['projection', 'checkpoint', 'documents', 'status'] as const).map((label) => words.label(label));
  const rows = items.map(({ projection, version, position, documents, stopped, ...state }) => ({
    cells: [
      `${projection} v${version}`,
      String(position ?? 0),
      String(documents),
      stopped ? `STOPPED ${stopped.position}` : standing(state),
    ],
    notes: stopped ? [`${stopped.stream}: ${stopped.reason}`] : [],
  }));
  return tableOr(words.label('nothing'), headings, rows);
}

/** Behind by so many events, and so many seconds of record time. */
function standing({ active, lag }: Pick<ProjectionBody, 'active' | 'lag'>): string {
  if (!active) return 'building';
  if (lag.events === 0 && lag.exact) return 'ok';
  return `-${lag.events}${lag.exact ? '' : '+'}${lag.seconds === null ? '' : ` (${lag.seconds} s)`}`;
}
