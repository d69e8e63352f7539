import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { MongoClient } from 'mongodb';
import { openSqliteEventStore } from '@legation/event-store';
import type { EventStore } from '@legation/event-store';
import { ProjectionRunner, openMongoReadStore } from '@legation/read-models';
import type { CollectionName, Projection, Put, ReadStore, Step } from '@legation/read-models';
import {
  both,
  closed,
  documentsIn,
  raised,
  readStoreInMemory,
  smallLog,
  suspended,
  tell,
} from '../../libs/read-models/src/spec-projections.js';
import type { SmallEvent } from '../../libs/read-models/src/spec-projections.js';
import { mongoServer, noMongo, startMongo } from '../servers/mongodb/mongo-under-test.js';
import type { MongoUnderTest } from '../servers/mongodb/mongo-under-test.js';
import { describeIf } from '../skip.js';

describeIf(mongoServer !== null, noMongo)(`a projector into ${mongoServer} that dies`, () => {
  let server: MongoUnderTest;
  const opened: ReadStore[] = [];
  beforeAll(async () => {
    server = await startMongo();
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });
  afterAll(() => server.stop());

  const open = async (connectionString: string): Promise<ReadStore> => {
    const store = await openMongoReadStore({ connectionString, access: 'write' });
    opened.push(store);
    return store;
  };
  const expectFresh = async (log: EventStore, store: ReadStore, projections: readonly Projection[] = both) => {
    const fresh = readStoreInMemory();
    await new ProjectionRunner(log, fresh, projections).catchUp();
    expect(await documentsIn(store, projections)).toEqual(await documentsIn(fresh, projections));
    const counts = async (from: ReadStore) =>
      (await from.states()).map(({ projection, documents, checkpoint }) => [projection, documents, checkpoint]);
    expect(await counts(store)).toEqual(await counts(fresh));
    await fresh.close();
  };

  const event: fc.Arbitrary<SmallEvent> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .array(fc.constantFrom('war', 'flood', 'lũ', '7'), { minLength: 1, maxLength: 3 })
        .map((each) => suspended(each.join(' '))),
    },
    { weight: 2, arbitrary: fc.constant(closed) },
    { weight: 1, arbitrary: fc.constant(raised) },
  );
  const lines = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), event), { minLength: 1, maxLength: 16 });
  /** Which documents of its last page a projector wrote before it died, and how long its pages were. */
  const deaths = fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 3 }),
      wrote: fc.integer({ min: 0, max: 255 }),
      pageSize: fc.integer({ min: 1, max: 6 }),
    }),
    { minLength: 1, maxLength: 4 },
  );

  it('between any documents of a page and its checkpoint leaves what the next one turns into a fresh rebuild', async () => {
    await fc.assert(
      fc.asyncProperty(lines, deaths, async (told, all) => {
        const log = await smallLog(told);
        const url = server.freshUrl();
        for (const { after, wrote, pageSize } of all) {
          const dying = new Dying(await open(url), url, after, wrote);
          await new ProjectionRunner(log, dying.store, both, { pageSize }).catchUp().catch((error: unknown) => {
            if (!(error instanceof Died)) throw error;
          });
        }
        const store = await open(url);
        await new ProjectionRunner(log, store, both, { pageSize: 4 }).catchUp();
        await expectFresh(log, store);
        await log.close();
        for (const each of opened.splice(0)) await each.close();
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('and writes its page late, when its successor has passed it, changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(lines, lines, fc.integer({ min: 1, max: 8 }), async (before, meanwhile, pageSize) => {
        const log = await smallLog(before);
        const url = server.freshUrl();
        const late = new Dying(await open(url), url, 0, 255);
        late.holdsBack = true;
        await new ProjectionRunner(log, late.store, both, { pageSize }).catchUp().catch(() => undefined);
        for (const line of meanwhile) await tell(log, ...line);
        const store = await open(url);
        await new ProjectionRunner(log, store, both, { pageSize: 3 }).catchUp();
        await late.writeHeldBack();
        await tell(log, 'a', suspended('war after'));
        await new ProjectionRunner(log, store, both).catchUp();
        await expectFresh(log, store);
        await log.close();
        for (const each of opened.splice(0)) await each.close();
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it('by SIGKILL, again and again, leaves what the next one turns into a fresh rebuild', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'legation-crash-'));
    const url = server.freshUrl();
    const log = openSqliteEventStore({ path: join(folder, 'log.db'), access: 'write' });
    for (let mission = 0; mission < 40; mission += 1) await openMission(log, mission);
    const program = join(import.meta.dirname, 'project-into-mongodb.mjs');
    for (let round = 0; round < 8; round += 1) {
      const child = spawn(process.execPath, [program, folder, url], { stdio: ['ignore', 'pipe', 'inherit'] });
      const exit = once(child, 'exit');
      await Promise.race([once(child.stdout, 'data'), exit]);
      await pause(Math.random() * 300);
      expect(child.exitCode).toBeNull();
      child.kill('SIGKILL');
      await exit;
    }
    const store = await open(url);
    const { projections } = await import('@legation/read-models');
    await new ProjectionRunner(log, store, projections).catchUp();
    await expectFresh(log, store, projections);
    await log.close();
    rmSync(folder, { recursive: true, force: true });
  }, 120_000);
});

class Died extends Error {}

/** A projector that dies in one of its commits: some documents are there, the checkpoint stays where it was. */
class Dying {
  readonly store: ReadStore;
  holdsBack = false;
  private readonly held: (() => Promise<void>)[] = [];

  constructor(
    private readonly inner: ReadStore,
    private readonly url: string,
    private left: number,
    private readonly wrote: number,
  ) {
    this.store = Object.assign(Object.create(inner) as ReadStore, {
      commit: (collection: CollectionName, puts: readonly Put[], step: Step) => this.commit(collection, puts, step),
    });
  }

  async writeHeldBack(): Promise<void> {
    for (const write of this.held) await write();
  }

  private async commit(collection: CollectionName, puts: readonly Put[], step: Step): Promise<void> {
    if (this.left > 0) {
      this.left -= 1;
      return this.inner.commit(collection, puts, step);
    }
    const some = puts.filter((_, place) => (this.wrote >> (place % 8)) & 1);
    if (this.holdsBack) this.held.push(() => this.writeOnly(collection, some));
    else await this.writeOnly(collection, some);
    throw new Died('it died');
  }

  /** The documents as a commit writes them; afterwards what the store knows of the projection is as it was before. */
  private async writeOnly(collection: CollectionName, puts: readonly Put[]): Promise<void> {
    const client = await MongoClient.connect(this.url);
    const records = client.db().collection<{ _id: string }>('projections');
    const before = await records.findOne({ _id: collection.projection });
    const from = (await this.inner.checkpoint(collection))?.position ?? null;
    await this.inner.commit(collection, puts, { from, to: { position: 2n ** 60n, recordedAt: 'never' } });
    if (before) await records.replaceOne({ _id: collection.projection }, before);
    await client.close();
  }
}

async function openMission(log: EventStore, mission: number): Promise<void> {
  for (const reason of ['war', 'flood', 'quarrel'])
    await tell(log, `m${mission}`, suspended(`${reason} ${mission % 7}`));
}
