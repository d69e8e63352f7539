import { freshen, openRegister } from '@legation/platform';
import type { Config, Register } from '@legation/platform';
import { checkTree, projections } from '@legation/read-models';
import { mongoServer, noMongo } from '../../servers/mongodb/mongo-under-test.js';
import { describeIf } from '../../skip.js';
import { Desk, root } from '../cli-under-test.js';
import { fourPairsOf } from './four-pairs.js';
import type { FourPairs } from './four-pairs.js';

/** The register with another of its logs, and the read models that were built from the one before. */
describeIf(mongoServer !== null, noMongo)('read models that stayed where they were when the log moved', () => {
  const desk = new Desk();
  let four: FourPairs;
  beforeAll(async () => {
    await desk.run(['import', `${root}/data/vietnam`]);
    four = await fourPairsOf(desk.dataDir);
    for (const { config } of four.pairs) await brought(config);
  }, 120_000);
  afterAll(async () => {
    await four.stop();
    await desk.clear();
  });

  const withRegister = async <Result>(
    config: Config,
    work: (register: Register) => Promise<Result>,
  ): Promise<Result> => {
    const register = await openRegister({ ...config, access: 'write' });
    try {
      return await work(register);
    } finally {
      await register.close();
    }
  };
  /** All documents, and what is wrong with the tree. */
  const brought = (config: Config): Promise<object> =>
    withRegister(config, async (register) => {
      await freshen(register, 60_000);
      const { store, tree, bringUp } = await register.logTree();
      await bringUp(60_000);
      const { differences } = await checkTree(register.eventStore, store, [], () => undefined);
      const documents: Record<string, readonly object[]> = {};
      for (const { name, version } of projections)
        documents[name] = (await register.readStore.find({ projection: name, version }, {}, { limit: 1_000 })).items;
      return { documents, differences, leaves: await tree.size() };
    });
  const configOf = (name: string): Config => four.pairs.find((pair) => pair.name === name)?.config as Config;

  it('are built anew in the folder of the one that they serve', async () => {
    const [files, moved] = [configOf('sqlite + sqlite'), configOf('kurrentdb + sqlite')];
    const expected = await brought(moved);
    expect(await brought({ ...moved, dataDir: files.dataDir })).toEqual(expected);
    expect(expected).toMatchObject({ differences: [] });
  }, 60_000);

  it('are refused where several processes share them, until somebody says that they are to be built anew', async () => {
    const [before, after] = [configOf('sqlite + mongodb'), configOf('kurrentdb + mongodb')];
    const mixed = { ...after, readStore: before.readStore };
    const expected = await brought(after);
    await expect(brought(mixed)).rejects.toThrow('the read models belong to another log');
    await withRegister(mixed, (register) => register.projections.startAgain());
    expect(await brought(mixed)).toEqual(expected);
  }, 120_000);
});
