import './require-node.mjs';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildMongoServer } from '../test/servers/mongodb/build.mjs';
import { build, installMissing } from './install.mjs';
import { runNode, tool } from './run.mjs';

const args = process.argv.slice(2);
const byName = args.some((arg) => /^(-t|--testNamePattern)/.test(arg));
const marker = / ?\[skipped: (.*)\]$/;
const reasonOf = ({ blocks, title }) => [...blocks, title].map((name) => marker.exec(name)?.[1]).find(Boolean);

await installMissing();
// The end-to-end specs start real processes from dist/.
const built = await build();
if (built !== 0) console.error('The build failed: the specs run all the same, and this run counts as failed.');
// Without it the suites of the MongoDB read store are skipped, each with its reason.
const noMongo = process.env.MONGODB_URL ? null : buildMongoServer();
if (noMongo !== null) console.log(`The suites on MongoDB will be skipped: ${noMongo}, and MONGODB_URL is not set.`);
const otherPairs = ['kurrentdb+sqlite', 'sqlite+mongodb', 'kurrentdb+mongodb'];
const isOff = (pair) => noMongo !== null && pair.endsWith('mongodb');

const scratch = mkdtempSync(join(tmpdir(), 'legation-test-'));
const countsFile = join(scratch, 'counts.json');
const nodeOptions = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const code = await runNode(
  tool('jest/bin/jest.js'),
  // The reporters come last: Jest would take a pattern behind them for one more reporter.
  [
    '--config=jest.config.mjs',
    '--passWithNoTests',
    ...args,
    '--reporters=default',
    '--reporters=./scripts/count-reporter.mjs',
  ],
  {
    env: {
      ...process.env,
      LEGATION_TEST_COUNTS: countsFile,
      STORE_PAIRS: process.env.STORE_PAIRS ?? otherPairs.filter((pair) => !isOff(pair)).join(','),
      // By environment, not by argument: Jest's workers need them too.
      NODE_OPTIONS: [process.env.NODE_OPTIONS, ...nodeOptions].filter(Boolean).join(' '),
    },
  },
);
const counts = existsSync(countsFile)
  ? JSON.parse(readFileSync(countsFile, 'utf8'))
  : { passed: 0, failed: 1, failures: [], skipped: [] };
rmSync(scratch, { recursive: true, force: true });

// A run narrowed with -t leaves out specs on purpose; those need no reason.
const offPairs = otherPairs.filter(isOff).map((pair) => ({
  path: 'jest.config.mjs',
  blocks: [`the end-to-end specs on ${pair} [skipped: ${noMongo}, and MONGODB_URL is not set]`],
  title: 'all of them',
}));
const skipped = [...counts.skipped, ...offPairs].filter((spec) => !byName || reasonOf(spec));
for (const spec of skipped) {
  const name = [...spec.blocks, spec.title].map((part) => part.replace(marker, '')).join(' > ');
  console.log(`skipped ${spec.path}: ${name}\n        because: ${reasonOf(spec) ?? 'NO REASON GIVEN'}`);
}
// Once more at the end: where only the end of a log is kept, it says what failed.
for (const { path, run, message } of counts.failures) console.log(`failed ${path} (${run})\n${message}`);
if (built !== 0) console.log('The build failed, see above: counted as one failure.');
const failed = counts.failed + (built === 0 ? 0 : 1);
const nothingRan = counts.passed + counts.failed === 0;
if (nothingRan) console.log('No spec ran: that is a failure, too.');
console.log(`${counts.passed} passed, ${failed} failed, ${skipped.length} skipped`);
process.exitCode = code !== 0 ? code : failed > 0 || nothingRan ? 1 : 0;
