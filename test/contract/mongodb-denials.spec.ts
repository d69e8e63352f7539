import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { DeniedFiles, FileDenials, openMongoDenials } from '@legation/platform';
import type { Denials, MongoDenialsOptions } from '@legation/platform';
import { ferretIsBuilt, noFerret, startMongoServer } from '../servers/mongodb/mongo-server.js';
import type { MongoServer } from '../servers/mongodb/mongo-server.js';
import { mongoServer, noMongo, startMongo } from '../servers/mongodb/mongo-under-test.js';
import type { MongoUnderTest } from '../servers/mongodb/mongo-under-test.js';
import { describeIf } from '../skip.js';
import { denial, denialsContract } from './denials.contract.js';

const closing: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'legation-denied-'));
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
/** The trace as a server with this data folder keeps it. */
async function opened(
  connectionString: string,
  folder: string,
  more: Partial<MongoDenialsOptions> = {},
): Promise<Denials> {
  const denials = await openMongoDenials({
    connectionString,
    files: new DeniedFiles(folder),
    access: 'write',
    pauseMs: 100,
    ...more,
  });
  closing.push(() => denials.close());
  return denials;
}
const lost = (error: Error): never => {
  throw error;
};

describeIf(mongoServer !== null, noMongo)(`on ${mongoServer}`, () => {
  let server: MongoUnderTest;
  beforeAll(async () => {
    server = await startMongo();
  });
  afterAll(() => server.stop());

  denialsContract('MongoDB', async () => {
    const connectionString = server.freshUrl();
    return {
      open: (most) => opened(connectionString, freshFolder(), most === undefined ? {} : { most }),
      remove: async () => undefined,
    };
  });

  it('shows each server what all of them refused, the latest first', async () => {
    const url = server.freshUrl();
    const [one, other] = [await opened(url, freshFolder()), await opened(url, freshFolder())];
    one.add(denial(1), lost);
    other.add(denial(2), lost);
    one.add(denial(3), lost);
    await other.latest({ limit: 1 });
    await one.latest({ limit: 1 }); // each has written by then
    const all = [denial(3), denial(2), denial(1)];
    expect([await one.latest({ limit: 10 }), await other.latest({ limit: 10 })]).toEqual([all, all]);
  });

  it('finds by indexes, in a database beside the read models, which may be dropped at any time', async () => {
    const url = server.freshUrl();
    const denials = await opened(url, freshFolder());
    denials.add(denial(1), lost);
    await denials.latest({ limit: 1 });
    const client = await MongoClient.connect(url);
    closing.push(() => client.close());
    await client.db().dropDatabase();
    const { databaseName } = client.db();
    const indexes = await client.db(`${databaseName}_denied`).collection('denied').indexes();
    expect(indexes.map(({ key }) => key)).toEqual([{ _id: 1 }, { actor: 1, _id: -1 }, { code: 1, _id: -1 }]);
    expect(await denials.latest({ limit: 10 })).toEqual([denial(1)]);
  });

  it('takes over what a server traced in files while it had nothing else, once', async () => {
    const [url, folder] = [server.freshUrl(), freshFolder()];
    const before = new FileDenials(new DeniedFiles(folder));
    for (const second of [1, 2]) before.add(denial(second), lost);
    await before.close();
    const asked = await opened(url, folder, { access: 'read' });
    expect(await asked.latest({ limit: 10 })).toEqual([denial(2), denial(1)]);
    expect(readdirSync(folder)).toEqual(['denied.ndjson']); // who only asks moves nothing

    // as a process leaves it that died when the lines were in MongoDB and the file was not gone yet
    const left = `denied.moving-${'0'.repeat(36)}.ndjson`;
    writeFileSync(join(folder, left), `${JSON.stringify(denial(1))}\n{"at":"2026\n`);
    const moved = await opened(url, folder);
    moved.add(denial(3), lost);
    expect(await moved.latest({ limit: 10 })).toEqual([denial(3), denial(2), denial(1)]);
    const elsewhere = await opened(url, freshFolder());
    expect(await elsewhere.latest({ limit: 10 })).toEqual([denial(3), denial(2), denial(1)]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

/** Always our own server: no spec kills one that somebody else runs. */
describeIf(ferretIsBuilt, noFerret)('a trace of refused commands in a MongoDB that goes away', () => {
  let server: MongoServer;
  beforeAll(async () => {
    server = await startMongoServer();
  });
  afterAll(() => server.stop());

  it('goes on in the folder of each server, and is whole for all of them when MongoDB is back', async () => {
    const url = `${server.url}legation`;
    const folders = [freshFolder(), freshFolder()] as const;
    const told: (string | null)[] = [];
    const onTrouble = (error: Error | null) => told.push(error && error.name);
    const [one, other] = [await opened(url, folders[0], { onTrouble }), await opened(url, folders[1])];
    one.add(denial(1), lost);
    await one.latest({ limit: 1 });

    await server.kill();
    one.add(denial(2), lost);
    other.add(denial(3), lost);
    // part of the trace would look like all of it
    await expect(one.latest({ limit: 10 })).rejects.toMatchObject({ code: 'READ_STORE_UNAVAILABLE' });
    await expect(other.latest({ limit: 10 })).rejects.toMatchObject({ code: 'READ_STORE_UNAVAILABLE' });
    one.add(denial(4), lost);
    await expect(one.latest({ limit: 10 })).rejects.toMatchObject({ code: 'READ_STORE_UNAVAILABLE' });
    expect(await new DeniedFiles(folders[0]).latest({ limit: 10 })).toMatchObject([denial(2), denial(4)]);
    expect(told).toEqual(['ReadStoreUnavailable']);

    await server.restart();
    for (const end = performance.now() + 20_000; folders.some((folder) => readdirSync(folder).length > 0);) {
      if (performance.now() > end) throw new Error(`not moved: ${folders.map((folder) => readdirSync(folder)).join()}`);
      await wait(50);
    }
    one.add(denial(5), lost);
    await one.latest({ limit: 1 });
    const all = [5, 4, 3, 2, 1].map((second) => denial(second));
    expect([await one.latest({ limit: 10 }), await other.latest({ limit: 10 })]).toEqual([all, all]);
    expect(told).toEqual(['ReadStoreUnavailable', null]);
  }, 60_000);

  it('says what it could write nowhere', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'file'), '');
    const denials = await opened('mongodb://127.0.0.1:9/legation', join(folder, 'file', 'data'));
    const heard: Error[] = [];
    denials.add(denial(1), (error) => heard.push(error));
    await denials.close();
    expect(heard).toEqual([expect.objectContaining({ code: 'ENOTDIR' })]);
  });
});
