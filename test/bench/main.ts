import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { coldStart } from './cold-start.bench.js';
import { consoleOnPocom } from './console.bench.js';
import { copyOfLog } from './copy.bench.js';
import { durableCommands } from './durable-commands.bench.js';
import { holdersAtScale } from './holders.bench.js';
import { httpCommands } from './http-commands.bench.js';
import { importOfPostings } from './import.bench.js';
import { kurrentCommands } from './kurrent-commands.bench.js';
import { kurrentRebuild } from './kurrent-rebuild.bench.js';
import { liveFeed } from './live-feed.bench.js';
import { logTree } from './log-tree.bench.js';
import { memory } from './memory.bench.js';
import { memoryOnServers } from './memory-servers.bench.js';
import { mongodbRebuild } from './mongodb-rebuild.bench.js';
import { oneStream } from './one-stream.bench.js';
import { rebuild } from './rebuild.bench.js';
import { reportAsKnown } from './report-as-known.bench.js';
import { tableOf, thisMachine } from './report.js';
import { holds } from './row.js';
import type { Bench, Result } from './row.js';
import { Scratch } from './scratch.js';
import { webhooks } from './webhooks.bench.js';

const rows = [
  durableCommands,
  oneStream,
  httpCommands,
  rebuild,
  holdersAtScale,
  importOfPostings,
  memory,
  coldStart,
  reportAsKnown,
  copyOfLog,
  logTree,
  liveFeed,
  webhooks,
  kurrentCommands,
  kurrentRebuild,
  mongodbRebuild,
  memoryOnServers,
  consoleOnPocom,
];
const names = rows.map(({ name }) => name);
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

const help = `npm run bench -- [options]
  --quick        less data and fewer rounds
  --only NAME    one row, may be given again: ${names.join(', ')}
  --report       exit 0 also when a number misses its limit
  --dir DIR      where the data of the run are put, on the disk to be measured; removed at the end`;

const { values: given } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    report: { type: 'boolean', default: false },
    dir: { type: 'string', default: join(root, 'test/bench/dist') }, // often /tmp is in memory: a durable write would cost nothing there
    help: { type: 'boolean', default: false },
  },
});
const unknown = given.only.find((name) => !names.includes(name));

if (given.help || unknown !== undefined) {
  console.log(unknown === undefined ? help : `there is no row "${unknown}"\n${help}`);
  process.exit(unknown === undefined ? 0 : 2);
}

mkdirSync(given.dir, { recursive: true });
const bench: Bench = {
  quick: given.quick,
  rounds: given.quick ? 3 : 5,
  scratch: new Scratch(given.dir),
  note: (text) => console.error(`  ${text}`),
};
const startedAt = new Date().toISOString();
const results: Result[] = [];
for (const row of rows.filter(({ name }) => given.only.length === 0 || given.only.includes(name))) {
  console.error(`${row.name} ...`);
  results.push(...(await row.run(bench)));
}

const machine = thisMachine(root);
const { system, processor, cores, memoryGiB, node, commit } = machine;
console.log(
  `\n${system}, ${cores} x ${processor}, ${memoryGiB} GiB, Node ${node}, commit ${commit ?? 'unknown'}${given.quick ? ', quick' : ''}\n`,
);
console.log(tableOf(results));
const file = join(root, 'bench-results.json');
writeFileSync(file, `${JSON.stringify({ startedAt, quick: given.quick, machine, results }, null, 2)}\n`);
console.log(`\nWritten to ${file}`);
process.exit(given.report || results.every(holds) ? 0 : 1);
