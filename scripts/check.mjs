import './require-node.mjs';
import { join } from 'node:path';
import { installMissing } from './install.mjs';
import { root, runNode, tool } from './run.mjs';

const tsc = tool('typescript/bin/tsc');
const steps = [
  ['format', tool('prettier/bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.']],
  ['lint', tool('eslint/bin/eslint.js'), ['--max-warnings', '0', '.']],
  ['domain types', tsc, ['-p', 'libs/domain', '--noEmit']],
  ['types', tsc, ['-p', 'tsconfig.check.json']],
  ['console types', tsc, ['-p', 'apps/console']],
  ['console contract', join(root, 'scripts/console-types.mjs'), ['--check']],
  [
    'fence',
    tool('dependency-cruiser/bin/dependency-cruise.mjs'),
    ['--config', '.dependency-cruiser.cjs', 'libs', 'apps', 'test'],
  ],
  ['events', join(root, 'scripts/events-check.mjs'), []],
  ['unused', tool('knip/bin/knip.js'), ['--no-progress', '--no-config-hints']],
  ['docker', 'scripts/check-docker.mjs', []],
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some(([step]) => step === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${steps.map(([name]) => name).join(', ')}.`);
  process.exit(2);
}

await installMissing();
const failed = [];
for (const [name, file, args] of steps) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const started = Date.now();
  console.log(`check: ${name} ...`);
  const code = await runNode(file, args);
  console.log(`check: ${name} ${code === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (code !== 0) failed.push(name);
}
console.log(failed.length === 0 ? 'check passed' : `check failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
