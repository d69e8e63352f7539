import { randomBytes } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { ferretIsBuilt, startMongoServer } from './mongo-server.js';

const given = process.env['MONGODB_URL'] ?? '';

/** What the suites of the MongoDB adapter run against on this machine; null where they are skipped. */
export const mongoServer: 'MONGODB_URL' | 'FerretDB' | null =
  given !== '' ? 'MONGODB_URL' : ferretIsBuilt ? 'FerretDB' : null;
export const noMongo =
  'neither does MONGODB_URL name a server, nor is FerretDB built: node test/servers/mongodb/build.mjs, with Go 1.22 or later';

/** A MongoDB with room for as many databases as the specs ask for. */
export interface MongoUnderTest {
  /** The URL of a database that nobody used before. */
  freshUrl(): string;
  /** Drops those databases, and ends the server if it was started here. */
  stop(): Promise<void>;
}

/** The server that `MONGODB_URL` names, else FerretDB in a process of its own. */
export async function startMongo(): Promise<MongoUnderTest> {
  const server = mongoServer === 'FerretDB' ? await startMongoServer() : undefined;
  const names: string[] = [];
  return {
    freshUrl() {
      const name = `legation_spec_${randomBytes(6).toString('hex')}`;
      names.push(name);
      return withDatabase(server?.url ?? given, name);
    },
    async stop() {
      if (server !== undefined) return server.stop(); // its databases go with its folder
      const client = await MongoClient.connect(given);
      for (const name of names.flatMap((each) => [each, `${each}_webhooks`, `${each}_denied`]))
        await client.db(name).dropDatabase();
      await client.close();
    },
  };
}

function withDatabase(url: string, name: string): string {
  const [, hosts, query] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(url) ?? [];
  if (hosts === undefined) throw new Error('MONGODB_URL is no mongodb:// or mongodb+srv:// URL.');
  return `${hosts}/${name}${query ?? ''}`;
}
