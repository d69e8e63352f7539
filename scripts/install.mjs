import './require-node.mjs';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, runNode, tool } from './run.mjs';

const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/**
 * What the lock file asks for and node_modules does not hold. Contents are compared, not file times: a fresh checkout
 * makes every file young. Optional packages may rightly be absent on this system.
 */
export function missing() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return ['node_modules'];
  const wanted = read('package-lock.json').packages;
  const present = read('node_modules/.package-lock.json').packages;
  return Object.entries(wanted)
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.link && !entry.optional && !entry.devOptional)
    .filter(([path, entry]) => present[path]?.version !== entry.version)
    .map(([path]) => path);
}

/** Installs exactly what the lock file says, when something of it is not there. Ends the process if that fails. */
export async function installMissing() {
  const gaps = missing();
  if (gaps.length === 0) return;
  console.log(
    `Installing (${gaps[0] === 'node_modules' ? 'nothing is installed yet' : `${gaps.length} packages differ from the lock file`}) ...`,
  );
  const npm = process.env.npm_execpath;
  const code = npm?.endsWith('.js')
    ? await runNode(npm, ['ci', '--loglevel=error'])
    : await run('npm', ['ci', '--loglevel=error'], { shell: process.platform === 'win32' });
  if (code !== 0) {
    console.error(`npm ci failed with exit code ${code}.`);
    process.exit(code);
  }
}

/** Compiles what changed, and the console with it unless single projects are named. @returns the compiler's exit code */
export async function build(...projects) {
  const code = await runNode(tool('typescript/bin/tsc'), ['--build', ...projects]);
  if (code !== 0 || projects.length > 0) return code;
  const { buildConsole } = await import('./console.mjs'); // its packages may just have been installed
  await buildConsole();
  return 0;
}
