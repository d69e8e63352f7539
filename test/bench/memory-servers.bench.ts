import { openKurrentEventStore } from '@legation/event-store';
import { appendHistory } from './history.js';
import type { Shape } from './history.js';
import { kurrentServer } from './kurrent-server.js';
import { memoryLimitMb, millionEvents } from './memory.bench.js';
import { mongoServer } from './mongo-server.js';
import { runLegationOn } from './program.js';
import type { Bench, Result, Row } from './row.js';

/** FerretDB looks through a whole collection for each document that it replaces: with a million events it would take days. */
const forFerret: Shape = { missions: 37, officials: 37 * 35, postingsEach: 100, from: 1900, yearsEach: 1 };

/** The most memory that the program holds while it builds all read models from a log in KurrentDB: in a file, and in MongoDB. */
export const memoryOnServers: Row = {
  name: 'memory-servers',
  async run(bench: Bench) {
    const mongo = await mongoServer(bench);
    const shape = millionEvents(bench.quick);
    const inFile = await rebuilt(bench, 'sqlite', 'a file', shape);
    if (!mongo) {
      const what = 'memory, rebuild from KurrentDB into MongoDB';
      return [inFile, { kind: 'skipped', what, reason: 'no MONGODB_URL, and FerretDB is not built' }];
    }
    const small = mongo.kind === 'FerretDB' ? { ...forFerret, ...(bench.quick ? { missions: 4 } : {}) } : shape;
    const inMongo = await rebuilt(bench, mongo.freshUrl(), mongo.kind, small);
    await mongo.stop();
    return [inFile, inMongo];
  },
};

async function rebuilt(bench: Bench, readStore: string, kind: string, shape: Shape): Promise<Result> {
  const kurrent = await kurrentServer(bench);
  const what = `memory, rebuild from KurrentDB (${kurrent.kind}) into ${kind}`;
  try {
    const log = await openKurrentEventStore({ connectionString: kurrent.url, access: 'write' });
    const isTaken = (await log.head()) !== null;
    bench.note('filling the log ...');
    const events = isTaken ? 0 : await appendHistory(log, shape);
    await log.close();
    if (isTaken) return { kind: 'skipped', what, reason: 'it holds a register, and this needs a database without one' };
    bench.note('building the read models ...');
    const stores = { LEGATION_EVENT_STORE: kurrent.url, LEGATION_READ_STORE: readStore };
    const { peakMb: value } = await runLegationOn(stores, bench.scratch.fresh('data'), 'current', '--on', '2020-01-01');
    const counted = `${what}, ${events.toLocaleString('en-US')} events`;
    return { kind: 'bounded', what: counted, unit: 'MB', value, limit: { atMost: memoryLimitMb } };
  } finally {
    await kurrent.stop();
  }
}
