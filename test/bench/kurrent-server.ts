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

/**
 * The one that KURRENTDB_URL names, else the specs' own.
 * @param waitsForDisk with each append, as a real one does where appends come one by one; those that come together share a wait there,
 * and the specs' server is nearer to that without any
 */
export async function kurrentServer({ scratch }: Bench, waitsForDisk: boolean): Promise<KurrentServer> {
  const real = process.env.KURRENTDB_URL;
  if (real) return { url: real, kind: 'KURRENTDB_URL', stop: async () => undefined };
  const options = { dataDir: scratch.fresh('kurrentdb'), fsync: waitsForDisk };
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
