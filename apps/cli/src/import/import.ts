import { stat } from 'node:fs/promises';
import { readCommands } from './commands/commands.js';
import { checkHeadings, readSpreadsheet } from './csv/csv.js';
import { columnAtFault } from './csv/fields.js';
import type { HeadingMap } from './csv/fields.js';
import type { Entry, Reading } from './draft.js';
import type { Found } from './forms.js';
import { readQuarantine } from './quarantine.js';
import type { QuarantineFile } from './quarantine.js';
import { filesRead, readRegister } from './register/register.js';
import type { ReadingOptions } from './register/register.js';
import type { Tally } from './report.js';
import { Scheduler } from './scheduler.js';
import { streamOf, streamsRead } from './transport.js';
import type { Outcome, Transport } from './transport.js';

const inFlight = 64;
/** How far the reading may run ahead where commands must await one another. */
const window = 2_048;

export interface ImportPlan extends ReadingOptions {
  readonly found: readonly Found[];
  readonly map: HeadingMap;
}

/** Refuses what can be refused before anything is read. @throws HeadingsUnknown */
export async function checkPlan(plan: ImportPlan): Promise<void> {
  for (const found of plan.found) if (found.form === 'csv') await checkHeadings(found.file, plan.map);
}

/** Bytes that the import will read, for its progress. */
export async function bytesOf(plan: ImportPlan): Promise<number> {
  const files = plan.found.flatMap((found) => {
    if (found.form === 'register') return filesRead(found.files, plan.history);
    return found.form === 'commands' ? found.files : [found.file];
  });
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Reads everything and sends what it becomes; what cannot be placed goes into the quarantine file, and stops nothing.
 * Stops between two records when the signal aborts; the same import again goes on from there.
 * @throws what the transport throws: then, too, the same import again goes on
 */
export async function runImport(
  plan: ImportPlan,
  transport: Transport,
  quarantine: QuarantineFile,
  tally: Tally,
  signal: AbortSignal,
): Promise<void> {
  const scheduler = new Scheduler(inFlight, transport.keepsOrder ? inFlight : window);
  try {
    for await (const reading of readAll(plan)) {
      if (signal.aborted) break;
      tally.read += 1;
      if (reading.kind === 'unplaced') {
        tally.setAside(reading);
        quarantine.add(reading);
        continue;
      }
      const order = transport.keepsOrder ? { writes: [], reads: [] } : orderOf(reading);
      await scheduler.add(order.writes, order.reads, () => place(reading));
    }
  } finally {
    await scheduler.idle();
  }

  async function place(entry: Entry): Promise<void> {
    const outcomes = transport.keepsOrder ? await sendTogether(entry, transport) : await sendInTurn(entry, transport);
    const refused = outcomes.find((outcome) => outcome.kind === 'refused');
    if (!refused) {
      tally.accepted += 1;
      return;
    }
    const { code, stream, reason } = refused;
    const field = fieldAtFault(refused, entry);
    const unplaced = { ...entry, kind: 'unplaced', stream, code, field, reason } as const;
    tally.setAside(unplaced);
    quarantine.add(unplaced);
  }
}

async function* readAll(plan: ImportPlan): AsyncGenerator<Reading> {
  for (const found of plan.found) {
    switch (found.form) {
      case 'commands':
        yield* readCommands(found.files, plan);
        break;
      case 'register':
        yield* readRegister(found.files, plan);
        break;
      case 'csv':
        yield* readSpreadsheet(found.file, plan.map, plan);
        break;
      case 'quarantine':
        yield* readQuarantine(found.file, plan);
        break;
    }
  }
}

function orderOf(entry: Entry): { readonly writes: readonly string[]; readonly reads: readonly string[] } {
  return { writes: [...new Set(entry.drafts.map(streamOf))], reads: entry.drafts.flatMap(streamsRead) };
}

function sendTogether(entry: Entry, transport: Transport): Promise<readonly Outcome[]> {
  return Promise.all(entry.drafts.map(async (draft) => forgiven(await transport.send(draft), draft.unless)));
}

async function sendInTurn(entry: Entry, transport: Transport): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const draft of entry.drafts) {
    const outcome = forgiven(await transport.send(draft), draft.unless);
    outcomes.push(outcome);
    if (outcome.kind === 'refused') break;
  }
  return outcomes;
}

function forgiven(outcome: Outcome, unless: string | undefined): Outcome {
  return outcome.kind === 'refused' && outcome.code === unless ? { kind: 'placed' } : outcome;
}

/** A command does not name its own target: where that is what is missing, the record's field is named. */
function fieldAtFault(
  { code, field }: { readonly code: string; readonly field: string | null },
  entry: Entry,
): string | null {
  if (field !== null && entry.form === 'row') return columnAtFault(field, entry.record as Record<string, unknown>);
  if (field !== null || code !== 'MISSION_NOT_FOUND') return field;
  return entry.form === 'command' ? 'target' : 'missionId';
}
