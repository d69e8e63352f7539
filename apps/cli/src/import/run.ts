import { openRegister } from '@legation/platform';
import type { RegisterPlace } from '@legation/platform';
import { bringUp } from '../reading.js';
import { progressBar } from '../show/progress.js';
import type { Unplaced } from './draft.js';
import { httpTransport } from './http-transport.js';
import { bytesOf, checkPlan, runImport } from './import.js';
import type { ImportPlan } from './import.js';
import { LocalTransport } from './local-transport.js';
import { countHere, countThrough, positionThrough } from './overridden.js';
import type { Counted } from './overridden.js';
import { QuarantineFile } from './quarantine.js';
import { Tally } from './report.js';
import type { ImportReport } from './report.js';
import type { Transport } from './transport.js';

export interface ImportRun extends Omit<ImportPlan, 'onBytes'> {
  readonly actor: string;
  /** Path of the file for what cannot be placed. */
  readonly quarantine: string;
  /** The register that it is recorded in, unless it goes through a running serve. */
  readonly place: RegisterPlace;
  readonly onNote: (note: string) => void;
}

/** An import as it is told when it is over. */
export interface Told {
  readonly report: ImportReport;
  readonly examples: readonly Unplaced[];
  /** Null when everything was placed. */
  readonly quarantine: string | null;
  readonly interrupted: boolean;
}

/** Imports into the stores of the register. @throws StoreBusy when another process writes it */
export async function importHere(run: ImportRun): Promise<Told> {
  await checkPlan(run);
  const register = await openRegister({ ...run.place, access: 'write' });
  try {
    if (register.keepsReadModels) await bringUp(register); // rules ask them for an official's other chairs
    const before = (await register.eventStore.head())?.position ?? null;
    const transport = new LocalTransport(register.orders, run.actor);
    return await carryOut(run, transport, async () => {
      const counted = await countHere(register.eventStore, before);
      if (register.keepsReadModels) await bringUp(register);
      return counted;
    });
  } finally {
    await register.close();
  }
}

/** Imports through a running serve. */
export async function importThrough(url: string, run: ImportRun): Promise<Told> {
  await checkPlan(run);
  const before = await positionThrough(url);
  return carryOut(run, await httpTransport(url, run.actor), () => countThrough(url, before, run.actor));
}

async function carryOut(run: ImportRun, transport: Transport, finish: () => Promise<Counted>): Promise<Told> {
  const begun = performance.now();
  const quarantine = new QuarantineFile(run.quarantine);
  const tally = new Tally();
  const bar = progressBar('import', await bytesOf(run));
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  let bytes = 0;
  try {
    tellPassedOver(run);
    const plan = { ...run, onBytes: (more: number) => bar.at((bytes += more)) };
    await runImport(plan, transport, quarantine, tally, stop.signal);
  } finally {
    bar.stop();
    quarantine.close();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
  const { events, overridden } = await finish();
  tally.events = events;
  return {
    report: tally.report(overridden, (performance.now() - begun) / 1000),
    examples: tally.examples,
    quarantine: quarantine.used ? run.quarantine : null,
    interrupted: stop.signal.aborted,
  };
}

function tellPassedOver({ found, onNote }: ImportRun): void {
  const passedOver = found.flatMap((each) => (each.form === 'register' ? each.passedOver : []));
  if (passedOver.length > 0) onNote(`Not read, as nothing of it is recorded: ${passedOver.join(', ')}`);
}
