import type { ChildProcessByStdio } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const program = join(
  dirname(fileURLToPath(import.meta.url)),
  'dist',
  process.platform === 'win32' ? 'ferretdb.exe' : 'ferretdb',
);

/** Whether FerretDB is built: what specs need that kill or restart their server. */
export const ferretIsBuilt: boolean = existsSync(program);
export const noFerret = 'FerretDB is not built: node test/servers/mongodb/build.mjs builds it, with Go 1.22 or later';

/** A MongoDB of one spec file: FerretDB in a process of its own, which dies with this one. */
export interface MongoServer {
  /** Without a database, ends with a slash; the same before and after a restart. */
  readonly url: string;
  /** Of the process that runs now; undefined while none does. */
  readonly pid: number | undefined;
  /** Ends it as a power cut would (SIGKILL): no farewell to those connected. */
  kill(): Promise<void>;
  /** Ends it in order, and removes its data unless the caller gave the folder. */
  stop(): Promise<void>;
  /** Starts it again after `kill`, on the same address and data; kills it first if it runs. */
  restart(): Promise<void>;
}

/**
 * Starts FerretDB on a free loopback port.
 * @param options.dataDir its folder, created when missing and kept; without it a scratch folder, removed by `stop`
 */
export async function startMongoServer(options: { readonly dataDir?: string } = {}): Promise<MongoServer> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'legation-mongo-'));
  mkdirSync(dataDir, { recursive: true });
  let running: Running | undefined = await start(dataDir, '127.0.0.1:0');
  const url = running.url;

  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const child = running?.child;
    running = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return {
    url,
    get pid() {
      return running?.child.pid;
    },
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGTERM');
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
    async restart() {
      await end('SIGKILL');
      running = await start(dataDir, new URL(url).host);
    },
  };
}

interface Running {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  readonly url: string;
}

async function start(dataDir: string, address: string): Promise<Running> {
  const child = spawn(program, ['-data', join(dataDir, '/'), '-listen', address], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const first = createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  const { value: url, done } = await Promise.race([first, failed]);
  if (done === true) throw new Error(`The MongoDB of the specs did not start on ${address}; see above.`);
  return { child, url };
}
