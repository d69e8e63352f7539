import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshen, openRegister, readConfig } from '@legation/platform';
import type { Register } from '@legation/platform';
import { officialOn, openMongoReadStore, projections } from '@legation/read-models';
import { mongoServer, noMongo, startMongo } from '../servers/mongodb/mongo-under-test.js';
import type { MongoUnderTest } from '../servers/mongodb/mongo-under-test.js';
import { describeIf } from '../skip.js';

describeIf(mongoServer !== null, noMongo)('read models in MongoDB, held by a process that died', () => {
  let server: MongoUnderTest;
  let dataDir: string;
  let register: Register;
  beforeAll(async () => {
    server = await startMongo();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    const url = server.freshUrl();
    dataDir = mkdtempSync(join(tmpdir(), 'legation-dead-holder-'));
    register = await openRegister({ ...readConfig({ LEGATION_READ_STORE: url }, { dataDir }), access: 'write' });
    await registered('a');
    await freshen(register, 5_000);
    await register.projections.release();
    const store = await openMongoReadStore({ connectionString: url, access: 'write' });
    await store.attend('a process that died', 2_000);
    for (const { name } of projections) await store.lease(name, 'a process that died', 2_000);
    await store.close();
    await registered('b');
  });
  afterEach(async () => {
    await register.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const registered = (target: string): Promise<unknown> => {
    const envelope = { commandId: target, actor: 'clerk', source: null, dating: null };
    const data = { name: target.toUpperCase(), note: null };
    return register.orders.execute({ type: 'RegisterOfficial', target, data, envelope });
  };
  const told = async (): Promise<object> => (await officialOn(register.readStore, 'b', { on: '2026-01-01' })).official;

  it('are taken over by whoever needs them next, be it for one question', async () => {
    expect(await freshen(register, 5_000)).toBe(true);
    expect(await told()).toMatchObject({ id: 'b', name: 'B' });
  }, 60_000);

  it('are begun again by whoever is asked to', async () => {
    await register.projections.rebuild('officials');
    expect(await told()).toMatchObject({ id: 'b', name: 'B' });
  }, 60_000);
});
