import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { describeIf } from '../../skip.js';
import { ferretIsBuilt, noFerret, startMongoServer } from './mongo-server.js';
import { mongoServer, noMongo, startMongo } from './mongo-under-test.js';

describeIf(ferretIsBuilt, noFerret)('the MongoDB that specs start', () => {
  it('answers on the same address with the same documents after it was killed', async () => {
    const server = await startMongoServer();
    const client = await MongoClient.connect(server.url);
    const missions = client.db('spec').collection<{ _id: string; name: string }>('missions');
    await missions.insertOne({ _id: 'mission-japan', name: 'Đại sứ quán tại Nhật Bản' });
    const before = server.pid;

    await server.restart();

    expect(server.pid).not.toBe(before);
    expect(await missions.find().toArray()).toEqual([{ _id: 'mission-japan', name: 'Đại sứ quán tại Nhật Bản' }]);
    await client.close();
    await server.stop();
    expect(server.pid).toBeUndefined();
  });

  it('ends with the process that started it, however that one ends', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'legation-mongo-'));
    const starter = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { spawn } from 'node:child_process';
         spawn(process.argv[1], ['-data', process.argv[2]], { stdio: ['pipe', 'inherit', 'inherit'] });`,
        new URL('dist/ferretdb', import.meta.url).pathname,
        `${folder}/`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [url] = (await once(starter.stdout, 'data')) as [Buffer];
    expect(String(url)).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\/\n$/);
    const closed = once(starter.stdout, 'close'); // the last holder of that pipe, the server, is gone
    starter.kill('SIGKILL');
    await closed;
    rmSync(folder, { recursive: true });
  });
});

describeIf(mongoServer !== null, noMongo)('the MongoDB of the suites', () => {
  it('lets one of many win who change the same document on the same condition at once', async () => {
    const mongo = await startMongo();
    const url = mongo.freshUrl();
    const clients = await Promise.all(Array.from({ length: 8 }, () => MongoClient.connect(url)));
    const leasesOf = (client: MongoClient) => client.db().collection<{ _id: string; token: number }>('leases');
    const [first] = clients as [MongoClient];
    await leasesOf(first).insertOne({ _id: 'x', token: 0 });
    for (let token = 0; token < 20; token += 1) {
      const changes = clients.map((client) => leasesOf(client).updateOne({ _id: 'x', token }, { $inc: { token: 1 } }));
      const won = (await Promise.all(changes)).filter(({ matchedCount }) => matchedCount > 0);
      expect([token, won.length]).toEqual([token, 1]);
    }
    await Promise.all(clients.map((client) => client.close()));
    await mongo.stop();
  });

  it('gives each caller a database of its own', async () => {
    const mongo = await startMongo();
    const mine = await MongoClient.connect(mongo.freshUrl());
    const other = await MongoClient.connect(mongo.freshUrl());
    await mine.db().collection('facts').insertOne({ fact: 1 });
    expect(await other.db().collection('facts').countDocuments()).toBe(0);
    await mine.close();
    await other.close();
    await mongo.stop();
  });
});
