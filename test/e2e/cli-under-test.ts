import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { storesOf } from './pairs/stores-under-test.js';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const program = join(root, 'apps/cli/dist/main.js');

/** The environment of a person who set nothing. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('LEGATION_') && name !== 'NODE_OPTIONS'),
  );
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own for one spec file, and the program run in it. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'legation-e2e-'));
  readonly dataDir = join(this.folder, 'data');
  private readonly running = new Set<ChildProcess>();

  file(name: string, content: string | Buffer): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  /** One object a line. */
  lines(name: string, records: readonly unknown[]): string {
    return this.file(name, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  }

  start(args: readonly string[], dataDir = this.dataDir, env: NodeJS.ProcessEnv = {}): ChildProcess {
    const child = spawn(process.execPath, [program, '--data-dir', dataDir, ...args], {
      env: { ...plainEnvironment(), ...storesOf(dataDir), ...env },
      cwd: this.folder,
    });
    this.running.add(child);
    child.once('exit', () => this.running.delete(child));
    return child;
  }

  async run(args: readonly string[], dataDir = this.dataDir, env: NodeJS.ProcessEnv = {}): Promise<Ran> {
    const child = this.start(args, dataDir, env);
    const [out, err] = [collect(child.stdout), collect(child.stderr)];
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, out: out(), err: err() };
  }

  /** The answer as JSON; fails with what the program said when it did not end well. */
  async ask<Answer>(args: readonly string[], dataDir = this.dataDir, env: NodeJS.ProcessEnv = {}): Promise<Answer> {
    const { code, out, err } = await this.run([...args, '--json'], dataDir, env);
    if (code !== 0) throw new Error(`legation ${args.join(' ')} ended with ${code}: ${err}`);
    return JSON.parse(out) as Answer;
  }

  /** Starts `serve`, on a free port unless one is named. */
  async serve(
    env: NodeJS.ProcessEnv = {},
    port = 0,
    dataDir = this.dataDir,
  ): Promise<{ readonly url: string; readonly child: ChildProcess }> {
    const child = this.start(['serve', '--port', String(port)], dataDir, env);
    const err = collect(child.stderr);
    for await (const chunk of child.stdout ?? []) {
      const url = /http:\/\/[\d.:]+/.exec(String(chunk))?.[0];
      if (url) return { url, child };
    }
    throw new Error(`serve did not start: ${err()}`);
  }

  async clear(): Promise<void> {
    for (const child of this.running) {
      const over = once(child, 'exit');
      child.kill('SIGKILL');
      await over;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  const chunks: Buffer[] = [];
  stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

export function readLines(path: string): readonly Record<string, unknown>[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Record<string, unknown>]));
}

/** A small register of postings, one file for each kind of record. */
export const smallRegister = {
  mission: (id: string) => ({
    id,
    kind: 'country',
    name: id,
    territories: [{ id, name: id }],
    missionNotes: [],
    source: `missions/${id}.xml`,
  }),
  person: (id: string, name = id) => ({
    id,
    name,
    surname: name,
    altNames: [],
    oldIds: [],
    source: `people/${id}.xml`,
  }),
  posting: (id: string, missionId: string, personId: string, changes: object = {}) => ({
    id,
    personId,
    status: 'served',
    outcome: null,
    roleId: 'ambassador-e-p',
    roleTitle: 'Ambassador',
    roleClass: 'ambassador',
    interim: false,
    missionId,
    countryId: missionId,
    appointedOn: '2001-01-10',
    arrivedOn: null,
    credentialsPresentedOn: '2001-03-01',
    endedOn: '2004-03-01',
    endNote: 'Left post on',
    endCause: 'left-post',
    nonResident: false,
    notes: null,
    source: `missions/${missionId}.xml`,
    ...changes,
  }),
};
