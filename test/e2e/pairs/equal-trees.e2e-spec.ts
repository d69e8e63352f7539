import { freshen, openRegister } from '@legation/platform';
import { checkTree } from '@legation/read-models';
import { mongoServer, noMongo } from '../../servers/mongodb/mongo-under-test.js';
import { describeIf } from '../../skip.js';
import { Desk, root } from '../cli-under-test.js';
import { fourPairsOf } from './four-pairs.js';
import type { FourPairs, PairOfStores } from './four-pairs.js';

/** The tree of a pair's log, and what it proves of one event. */
async function treeOf({ config }: PairOfStores): Promise<object> {
  const register = await openRegister({ ...config, access: 'write' });
  try {
    await freshen(register, 60_000);
    const { tree, store, bringUp } = await register.logTree();
    expect(await bringUp(60_000)).toBe(true);
    const size = await tree.size();
    const { differences } = await checkTree(register.eventStore, store, [], () => undefined);
    const [event] = (await register.eventStore.readAll({ limit: 7 })).events.slice(-1);
    const leaf = await tree.find(event?.id ?? '');
    return {
      size,
      root: (await tree.tree(size)).root.toString('hex'),
      differences,
      leaf: leaf?.index,
      event: leaf && (await tree.event(leaf)),
      proof: (await tree.inclusion(6, size)).map((hash) => hash.toString('hex')),
      consistency: (await tree.consistency(13, size)).map((hash) => hash.toString('hex')),
      entries: (await tree.entries(0, Math.min(size, 256)))?.toString('base64'),
    };
  } finally {
    await register.close();
  }
}

describeIf(mongoServer !== null, noMongo)('the tree of one log under each pair of stores', () => {
  const desk = new Desk();
  let four: FourPairs;
  beforeAll(async () => {
    await desk.run(['import', `${root}/data/vietnam`]);
    four = await fourPairsOf(desk.dataDir);
  }, 60_000);
  afterAll(async () => {
    await four.stop();
    await desk.clear();
  });

  it('is one and the same, with every proof, tile and entry', async () => {
    const [first, ...others] = four.pairs;
    if (!first) throw new Error('there is no pair');
    const expected = await treeOf(first);
    expect(expected).toMatchObject({ leaf: 6, differences: [] });
    for (const pair of others) expect([pair.name, await treeOf(pair)]).toEqual([pair.name, expected]);
  }, 60_000);
});
