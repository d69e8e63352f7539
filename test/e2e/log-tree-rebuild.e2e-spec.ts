import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { startApi } from '@legation/api';
import { openRegister, readConfig } from '@legation/platform';
import { openMongoReadStore, treeCollection } from '@legation/read-models';
import { mongoServer, noMongo, startMongo } from '../servers/mongodb/mongo-under-test.js';
import type { MongoUnderTest } from '../servers/mongodb/mongo-under-test.js';
import { describeIf } from '../skip.js';
import { Desk } from './cli-under-test.js';

const officials = (count: number): readonly unknown[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `c${n}`,
    target: `o${n}`,
    type: 'RegisterOfficial',
    data: { name: `Bà ${n}` },
  }));

describe('the tree of a log in files', () => {
  const desk = new Desk();
  beforeAll(async () => {
    await desk.ask(['import', desk.lines('officials.ndjson', officials(600))]);
    await desk.ask(['audit', 'checkpoint']);
  }, 60_000);
  afterAll(() => desk.clear());

  /** Every document of the tree as it stands in its file. */
  const documents = (change?: string): unknown => {
    const database = new DatabaseSync(join(desk.dataDir, 'tree.db'));
    try {
      const { number } = database.prepare(`SELECT number FROM collections WHERE projection = 'log-tree'`).get() as {
        number: number;
      };
      if (change !== undefined) database.exec(`UPDATE documents_${number} SET ${change}`);
      return database.prepare(`SELECT id, doc FROM documents_${number} ORDER BY id`).all();
    } finally {
      database.close();
    }
  };

  it('is made again to the byte after somebody changed it', async () => {
    const before = documents();
    documents(
      `doc = json_replace(doc, '$.hashes', replace(json_extract(doc, '$.hashes'), 'A', 'B')) WHERE id LIKE 'tile-0-%'`,
    );
    const { code, out } = await desk.run(['verify', '--json']);
    expect([code, out]).toEqual([4, expect.stringContaining('TREE_DIFFERS')]);
    expect(await desk.ask(['projections', 'rebuild', 'log-tree'])).toEqual({ rebuilt: ['log-tree'] });
    expect(documents()).toEqual(before);
    expect(await desk.ask(['verify'])).toMatchObject({ problems: [] });
  });
});

describe('the tree of a log that is served while it is made again', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'legation-tree-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('leaves what was signed last standing, and its proofs wait until they are there', async () => {
    const config = readConfig({}, { port: 0, dataDir });
    const register = await openRegister({ ...config, projector: 'here', access: 'write' });
    const api = await startApi({ register, config });
    const get = async (path: string) => {
      const response = await fetch(api.url + path);
      return { status: response.status, text: await response.text() };
    };
    try {
      await fetch(`${api.url}/v1/officials/o/register-official`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': 'k' },
        body: JSON.stringify({ name: 'Bà' }),
      });
      const { items } = JSON.parse((await get('/v1/events')).text) as { items: readonly { id: string }[] };
      const bundle = `/log/proof/bundle?event=${items[0]?.id}`;
      const asked = [
        bundle,
        `/log/proof/inclusion?event=${items[0]?.id}`,
        '/log/proof/consistency?from=1&to=1',
        '/log/tile/0/000.p/1',
      ];
      expect((await get(bundle)).status).toBe(200);
      const signed = await get('/log/checkpoint');
      const { store, rebuild } = await register.logTree();
      await store.reset(treeCollection);
      for (const path of asked)
        expect([path, await get(path)]).toEqual([path, expect.objectContaining({ status: 503 })]);
      expect(await get('/log/checkpoint')).toEqual(signed);
      expect(await rebuild()).toBeNull();
      for (const path of asked) expect([path, (await get(path)).status]).toEqual([path, 200]);
      expect(await get('/log/checkpoint')).toEqual(signed);
    } finally {
      await api.close();
      await register.close();
    }
  });
});

describeIf(mongoServer !== null, noMongo)('the tree of a log in MongoDB', () => {
  const desk = new Desk();
  let server: MongoUnderTest;
  beforeAll(async () => {
    server = await startMongo();
  }, 60_000);
  afterAll(async () => {
    await desk.clear();
    await server.stop();
  });

  it('is made again to the byte by the server that keeps it, when the command line asks for it beside that', async () => {
    const url = server.freshUrl();
    const stores = { LEGATION_READ_STORE: url };
    const ask = async (...args: readonly string[]): Promise<unknown> => desk.ask(args, desk.dataDir, stores);
    await ask('import', desk.lines('officials.ndjson', officials(300)));
    await desk.serve(stores);
    await ask('audit', 'checkpoint');
    const store = await openMongoReadStore({ connectionString: url, access: 'read' });
    try {
      const documents = async () => JSON.stringify((await store.find(treeCollection, {}, { limit: 1_000 })).items);
      const before = await documents();
      expect(before).toContain('tile-1-000000000000');
      expect(await ask('projections', 'rebuild', 'log-tree')).toEqual({ rebuilt: ['log-tree'] });
      expect(await documents()).toBe(before);
      expect(await ask('verify')).toMatchObject({ problems: [] });
    } finally {
      await store.close();
    }
  });
});
