import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder: scripts work from wherever they are called. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The JavaScript file behind a tool's command, so that it runs under this very Node and on any system. */
export const tool = (file) => join(root, 'node_modules', file);

/**
 * Runs a program to its end, in the repository's folder unless told otherwise, sharing this terminal.
 * @returns its exit code; 128 + signal number when a signal ended it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    const pass = (signal) => () => child.kill(signal);
    // A terminal sends Ctrl-C to the whole group, the child included: passing it on again would be a second Ctrl-C.
    const relays = {
      SIGINT: process.stdin.isTTY ? () => {} : pass('SIGINT'),
      SIGTERM: pass('SIGTERM'),
      SIGHUP: pass('SIGHUP'),
    };
    for (const [signal, relay] of Object.entries(relays)) process.on(signal, relay);
    // A signal to npm ends the shell between npm and this script and reaches neither: what runs must not outlive them.
    const parent = process.ppid;
    const orphaned = () => process.ppid !== parent && child.kill('SIGTERM');
    const watch = process.env.npm_lifecycle_event === undefined ? undefined : setInterval(orphaned, 250);
    const done = () => {
      clearInterval(watch);
      for (const [signal, relay] of Object.entries(relays)) process.off(signal, relay);
    };
    child.once('error', (error) => {
      done();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      done();
      resolve(code ?? 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 0));
    });
  });
}

/** Runs a JavaScript file under this Node; the same promise as `run`. */
export const runNode = (file, args = [], options = {}) => run(process.execPath, [file, ...args], options);
