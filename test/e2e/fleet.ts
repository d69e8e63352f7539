import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openKurrentEventStore } from '@legation/event-store';
import {
  checkTree,
  openMongoReadStore,
  openSqliteReadStore,
  ProjectionRunner,
  projections,
} from '@legation/read-models';
import type { ReadStore } from '@legation/read-models';
import { startKurrentServer } from '../servers/kurrentdb/start-kurrent-server.js';
import type { KurrentServer } from '../servers/kurrentdb/start-kurrent-server.js';
import { startMongoServer } from '../servers/mongodb/mongo-server.js';
import type { MongoServer } from '../servers/mongodb/mongo-server.js';
import { Desk, plainEnvironment, root } from './cli-under-test.js';

/** A process, and what it has logged. */
export interface Running {
  readonly child: ChildProcess;
  log(): string;
  signal(name: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- specs read what the wire says
type Body = any;

/** A register in servers: APIs and projectors are processes of their own, as many as a spec starts. */
export class Fleet {
  private readonly children: ChildProcess[] = [];
  private keys = 0;

  private constructor(
    readonly desk: Desk,
    readonly kurrent: KurrentServer,
    readonly mongo: MongoServer,
  ) {}

  static async start(): Promise<Fleet> {
    const desk = new Desk();
    const kurrent = await startKurrentServer({ dataDir: join(desk.folder, 'kurrentdb') });
    return new Fleet(desk, kurrent, await startMongoServer());
  }

  get readStore(): string {
    return `${this.mongo.url}legation`;
  }

  get environment(): Readonly<Record<string, string>> {
    return {
      LEGATION_EVENT_STORE: this.kurrent.url,
      LEGATION_READ_STORE: this.readStore,
      LEGATION_PROJECTOR: 'elsewhere',
      LEGATION_WEBHOOK_PRIVATE_ADDRESSES: 'allow',
    };
  }

  startProjector(env: Readonly<Record<string, string>> = this.environment): Running {
    const { LEGATION_PROJECTOR: _, ...variables } = env;
    const child = spawn(process.execPath, [join(root, 'apps/projector/dist/main.js')], {
      env: { ...plainEnvironment(), ...variables },
    });
    return this.running(child);
  }

  async startApi(
    env: Readonly<Record<string, string>> = this.environment,
    dataDir = this.desk.dataDir,
  ): Promise<Running & { readonly url: string }> {
    const { url, child } = await this.desk.serve(env, 0, dataDir);
    return { ...this.running(child), url };
  }

  async post(url: string, path: string, body: object): Promise<{ readonly status: number; readonly body: Body }> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': `key-${(this.keys += 1)}` };
    const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, body: await response.json() };
  }

  async get(
    url: string,
    path: string,
  ): Promise<{ readonly status: number; readonly headers: Headers; readonly body: Body }> {
    const response = await fetch(url + path);
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  /** Waits until every projection that the API sees has reached the head of the log. */
  async untilCaughtUp(url: string, withinMs = 60_000): Promise<void> {
    for (const end = performance.now() + withinMs; ; await wait(100)) {
      const { body } = await this.get(url, '/health/ready');
      if (body.ready && body.projections.every(({ lag }: Body) => lag.events === 0)) return;
      if (performance.now() > end) throw new Error(`the projectors did not catch up: ${JSON.stringify(body)}`);
    }
  }

  /** Every document, byte for byte, as the projectors left it and as a fresh rebuild of the log has it; and what is wrong with the tree. */
  async compared(): Promise<{ readonly found: object; readonly rebuilt: object; readonly tree: readonly object[] }> {
    const log = await openKurrentEventStore({ connectionString: this.kurrent.url, access: 'read' });
    const store = await openMongoReadStore({ connectionString: this.readStore, access: 'read' });
    const fresh = openSqliteReadStore({ path: ':memory:', access: 'write' });
    try {
      await new ProjectionRunner(log, fresh, projections).catchUp();
      const { differences } = await checkTree(log, store, [], () => undefined);
      return { found: await documentsIn(store), rebuilt: await documentsIn(fresh), tree: differences };
    } finally {
      await fresh.close();
      await store.close();
      await log.close();
    }
  }

  async stop(): Promise<void> {
    for (const child of this.children) {
      child.kill('SIGKILL'); // also one that is paused
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    }
    await this.kurrent.stop();
    await this.mongo.stop();
    await this.desk.clear();
  }

  private running(child: ChildProcess): Running {
    this.children.push(child);
    let text = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    child.stdout?.resume();
    return {
      child,
      log: () => text,
      async signal(name) {
        const over = once(child, 'exit');
        child.kill(name);
        return ((await over) as [number | null])[0];
      },
    };
  }
}

async function documentsIn(store: ReadStore): Promise<Record<string, readonly string[]>> {
  const all: Record<string, readonly string[]> = {};
  for (const { name, version } of projections) {
    const texts: string[] = [];
    for (let after: string | undefined; ;) {
      const page = await store.find(
        { projection: name, version },
        {},
        { limit: 1_000, ...(after === undefined ? {} : { after }) },
      );
      texts.push(...page.items.map((document) => JSON.stringify(document)));
      if (page.next === null) break;
      after = page.next;
    }
    all[name] = texts;
  }
  return all;
}
