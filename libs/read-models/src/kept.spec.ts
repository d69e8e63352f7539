import { Kept } from './kept.js';
import {
  both,
  closed,
  documentsIn,
  readStoreInMemory,
  smallLog,
  suspended,
  suspensions,
  tell,
} from './spec-projections.js';
import { ProjectionRunner } from './projection-runner.js';

const count = async (heaviest = 10) => {
  const log = await smallLog([['a', suspended('one')]]);
  const store = readStoreInMemory();
  const runner = new ProjectionRunner(log, store, both);
  await runner.catchUp();
  let made = 0;
  const kept = new Kept<Record<string, readonly string[]>>({
    from: [suspensions],
    atMost: 2,
    weight: (documents) => Object.values(documents).flat().length,
    heaviest,
  });
  const ask = (key: string) =>
    kept.of(store, key, () => {
      made += 1;
      return documentsIn(store);
    });
  return { log, runner, ask, made: () => made };
};

describe('what is kept of whole collections', () => {
  it('is made once while they stand where they stood, also for those who ask at the same time', async () => {
    const { ask, made } = await count();
    const [first, second] = await Promise.all([ask('x'), ask('x')]);
    expect([await ask('x'), first, made()]).toEqual([second, second, 1]);
  });

  it('is made anew when one of them moves on', async () => {
    const { log, runner, ask, made } = await count();
    await ask('x');
    await tell(log, 'a', closed);
    await runner.catchUp();
    expect([(await ask('x'))[suspensions.name], made()]).toEqual([[], 2]);
  });

  it('makes room for what was asked last', async () => {
    const { ask, made } = await count();
    for (const key of ['x', 'y', 'x', 'z', 'x', 'y']) await ask(key);
    expect(made()).toBe(4);
  });

  it('does not keep what is too heavy, nor what failed', async () => {
    const { ask, made } = await count(0);
    await ask('x');
    await ask('x');
    expect(made()).toBe(2);
    const kept = new Kept<never>({ from: [], atMost: 1, weight: () => 0, heaviest: 1 });
    const store = readStoreInMemory();
    let tried = 0;
    const fail = () => Promise.reject(new Error(`try ${(tried += 1)}`));
    await expect(kept.of(store, '', fail)).rejects.toThrow('try 1');
    await expect(kept.of(store, '', fail)).rejects.toThrow('try 2');
  });
});
