import { projectionBodies } from '@legation/platform';
import type { ProjectionBody } from '@legation/platform';
import { NotFound, projections, ReadModelsOfAnotherLog } from '@legation/read-models';
import type { Command } from 'commander';
import { verb } from '../cli.js';
import type { Cli } from '../cli.js';
import { UsageError } from '../errors.js';
import { bringUp, openForReading, requireWhole } from '../reading.js';
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
  verb(
    group,
    'rebuild [names...]',
    'Builds read models again from the log; all of them without a name',
    'projections rebuild postings',
  ).action(async (names: readonly string[]) => {
    const known = projections.map(({ name }) => name);
    const unknown = names.find((name) => !known.includes(name));
    if (unknown !== undefined)
      throw new NotFound('PROJECTION_NOT_FOUND', `no projection "${unknown}"; they are ${known.join(', ')}`);
    const register = await openForReading(cli.config());
    try {
      if (!register.keepsReadModels) throw new UsageError('another process keeps the read models; stop it first');
      await bringUp(register).catch(async (error: unknown) => {
        if (!(error instanceof ReadModelsOfAnotherLog) || names.length > 0) throw error;
        await register.projections.startAgain(); // who asks for all of them says whose they are
        await bringUp(register);
      });
      const total = Number((await register.eventStore.head())?.position ?? 0);
      const rebuilt = names.length === 0 ? known : names;
      for (const name of rebuilt) {
        const bar = progressBar(name, total);
        await register.projections.rebuild(name, { onProgress: ({ events }) => bar.at(events) });
        bar.stop();
      }
      await requireWhole(register);
      cli.print(cli.json ? JSON.stringify({ rebuilt }) : rebuilt.join('\n'));
    } finally {
      await register.close();
    }
  });
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
