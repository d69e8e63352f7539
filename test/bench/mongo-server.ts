import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Bench } from './row.js';

/** The server of the rows about MongoDB. */
export interface MongoServer {
  /** The URL of a database that nobody used before. */
  freshUrl(): string;
  /** Which one it is, for the table. */
  readonly kind: string;
  stop(): Promise<void>;
}

const program = join(dirname(fileURLToPath(import.meta.url)), '../../servers/mongodb/dist/ferretdb');

/** The one that MONGODB_URL names, else FerretDB; null where that is not built. */
export async function mongoServer({ scratch }: Bench): Promise<MongoServer | null> {
  const real = process.env.MONGODB_URL;
  if (real) return { freshUrl: () => withDatabase(real), kind: 'MONGODB_URL', stop: async () => undefined };
  if (!existsSync(program)) return null;
  const dataDir = scratch.fresh('mongodb');
  mkdirSync(dataDir);
  const child = spawn(program, ['-data', join(dataDir, '/')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return {
    freshUrl: () => withDatabase(url),
    kind: 'FerretDB',
    stop: async () => {
      const exited = once(child, 'exit');
      child.kill();
      await exited;
    },
  };
}

function withDatabase(url: string): string {
  const [, hosts = '', query = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(url) ?? [];
  return `${hosts}/legation_bench_${randomBytes(6).toString('hex')}${query}`;
}
