import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The repository's folder: Jest runs from it. */
export const root = process.cwd();

interface RunOptions {
  readonly cwd?: string;
  readonly input?: string;
}

/** Runs a JavaScript file of the repository to its end, as a process of its own; answers what it printed. */
export function runNode(file: string, args: readonly string[], options: RunOptions = {}): string {
  const { stdout, stderr, error } = spawnSync(process.execPath, [join(root, file), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  });
  if (error) throw error;
  if (stdout === '' && stderr !== '') throw new Error(`${file} said: ${stderr}`);
  return stdout;
}

/** Runs one of the tools behind `npm run check`. */
export const runTool = (file: string, args: readonly string[], options: RunOptions = {}): string =>
  runNode(join('node_modules', file), args, options);
