import { openSqliteEventStore } from '@legation/event-store';
import type { EventStore } from '@legation/event-store';
import { LogTree, LogTreeKeeper, openSqliteReadStore } from '@legation/read-models';
import { appendHistory } from './history.js';
import { runBeside } from './program.js';
import { inTurns, percentile } from './rounds.js';
import type { Bench, Bounded, Compared, Row } from './row.js';

/** What the tree of the log costs those who write, and whether a proof stays as quick when the log is long. */
export const logTree: Row = {
  name: 'log-tree',
  async run(bench: Bench) {
    return [await whileAppending(bench), await proofs(bench)];
  },
};

/** Each append is one event, as most commands are. The tree is kept in a thread of the same process, as `legation serve` keeps it. */
async function whileAppending({ quick, rounds, scratch, note }: Bench): Promise<Compared> {
  const source = scratch.fresh('source.db');
  const log = openSqliteEventStore({ path: source, access: 'write' });
  const officials = quick ? 32_768 : 65_536; // long enough that starting the thread does not count
  await appendHistory(log, { missions: 1, officials, postingsEach: 0, from: 1900, yearsEach: 3 });
  await log.close();
  const run = async (...tree: readonly string[]): Promise<number> => {
    const { output } = await runBeside('tree-appends.js', source, scratch.fresh('log.db'), ...tree);
    const { perSecond, behindMs } = JSON.parse(output) as { perSecond: number; behindMs: number };
    if (tree.length > 0) note(`the tree had the last event ${Math.round(behindMs)} ms after it was appended`);
    return perSecond;
  };
  return inTurns(
    rounds,
    {
      what: 'append with the tree kept up, one event each, 64 in flight',
      baseline: 'append without the tree',
      unit: 'events/s',
      limit: { atLeast: 0.9 },
    },
    () => run(scratch.fresh('tree.db')),
    () => run(),
  );
}

async function proofs({ quick, scratch, note }: Bench): Promise<Bounded> {
  const [path, treePath] = [scratch.fresh('log.db'), scratch.fresh('tree.db')];
  const log = openSqliteEventStore({ path, access: 'write' });
  note('appending, and making the tree ...');
  const shape = { missions: quick ? 100 : 1_000, officials: 4_096, postingsEach: 200, from: 1000, yearsEach: 1 };
  const events = await appendHistory(log, shape);
  const store = openSqliteReadStore({ path: treePath, access: 'write' });
  await new LogTreeKeeper(log, store).catchUp();
  const tree = new LogTree(log, store);
  const ids = await everyNth(log, 97);
  const took: number[] = [];
  for (const id of ids.slice(0, quick ? 2_000 : 10_000)) {
    const begun = performance.now();
    const leaf = await tree.find(id);
    const hashes = leaf && (await tree.inclusion(leaf.index, events));
    took.push(performance.now() - begun);
    if (!hashes) throw new Error(`event ${id} is not in the tree`);
  }
  await store.close();
  await log.close();
  scratch.drop(path);
  took.sort((a, b) => a - b);
  return {
    kind: 'bounded',
    what: `inclusion proof by event id, ${events.toLocaleString('en-US')} events, p99`,
    unit: 'ms',
    value: percentile(took, 99),
    limit: { atMost: 10 },
  };
}

/** The ids of some events, from one end of the log to the other and in no order. */
async function everyNth(log: EventStore, n: number): Promise<readonly string[]> {
  const ids: string[] = [];
  let [seen, after, atHead]: [number, bigint | undefined, boolean] = [0, undefined, false];
  while (!atHead) {
    const page = await log.readStored({ limit: 10_000, ...(after === undefined ? {} : { after }) });
    for (const { id } of page.events) if ((seen += 1) % n === 0) ids.push(id);
    [after, atHead] = [page.reached ?? after, page.atHead];
  }
  return ids.sort();
}
