import { fork } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Bench } from './row.js';

/** The server of the rows about KurrentDB. */
export interface KurrentServer {
  readonly url: string;
  /** Which one it is, for the table. */
  readonly kind: string;
  stop(): Promise<void>;
}

const servers = join(dirname(fileURLToPath(import.meta.url)), '../../servers');

/** A real server, waiting for the disk, was measured to take 1.4 ms for one append after the other. */
const faults = [{ on: 'append', does: 'delay', ms: 1, times: 'always' }];

/** The one that KURRENTDB_URL names, else the specs' own, which waits for the disk and takes its time as a real one does. */
export async function kurrentServer({ scratch }: Bench): Promise<KurrentServer> {
  const real = process.env.KURRENTDB_URL;
  if (real) return { url: real, kind: 'KURRENTDB_URL', stop: async () => undefined };
  const options = { dataDir: scratch.fresh('kurrentdb'), fsync: true, faults };
  const child = fork(join(servers, 'kurrentdb/main.ts'), [JSON.stringify(options)], {
    execArgv: ['--import', pathToFileURL(join(servers, 'typescript.mjs')).href],
  });
  const [{ url }] = (await once(child, 'message')) as [{ readonly url: string }];
  return {
    url,
    kind: "the specs' server",
    stop: async () => {
      const exited = once(child, 'exit');
      child.kill();
      await exited;
    },
  };
}
