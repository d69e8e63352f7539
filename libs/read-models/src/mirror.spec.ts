import { Mirror, keptFrom } from './mirror.js';
import { ProjectionRunner } from './projection-runner.js';
import type { ReadStore } from './read-store.port.js';
import { both, closed, readStoreInMemory, smallLog, suspended, suspensions, tell } from './spec-projections.js';

/** Suspended missions by the first letter of their names, and which of their documents were looked at. */
const mirrored = async (options: { readonly most?: number; readonly tellsLog?: boolean } = {}) => {
  const log = await smallLog([
    ['a1', suspended('one')],
    ['b1', suspended('one')],
    ['a2', suspended('two')],
  ]);
  const store = readStoreInMemory();
  const runner = new ProjectionRunner(log, store, both);
  await runner.catchUp();
  if (options.tellsLog !== false) keptFrom(store, log);
  let looked: string[] = [];
  const mirror = new Mirror({
    projection: suspensions,
    hold: ({ id, reasons }) => {
      looked.push(id.slice(-2));
      return { key: id, reasons };
    },
    groupOf: ({ key }) => key.charAt('mission-'.length),
    most: options.most ?? 10,
    mostEvents: 4,
  });
  const ask = async (of: ReadStore = store) => {
    looked = [];
    const groups = await mirror.groups(of);
    const said = [...groups].map(([name, held]) => [
      name,
      held.map(({ key, reasons }) => `${key.slice(-2)}: ${reasons.join(', ')}`),
    ]);
    return { groups, said: Object.fromEntries(said) as Record<string, string[]>, looked };
  };
  const record = async (...lines: readonly (readonly [string, Parameters<typeof tell>[2]])[]) => {
    for (const line of lines) await tell(log, ...line);
    await runner.catchUp();
  };
  return { log, store, runner, ask, record };
};

describe('a collection that is held in memory', () => {
  it('is read once while it stands where it stood, also for those who ask at the same time', async () => {
    const { ask } = await mirrored();
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(first.said).toEqual({ a: ['a1: one', 'a2: two'], b: ['b1: one'] });
    expect(second.groups).toBe(first.groups);
    expect((await ask()).looked).toEqual([]);
  });

  it('reads only the documents again that the new events of the log touch, and leaves other groups the very same', async () => {
    const { ask, record } = await mirrored();
    const { groups: before } = await ask();
    await record(['b1', suspended('three')], ['b0', suspended('four')]);
    const { groups, said, looked } = await ask();
    expect(looked.toSorted()).toEqual(['b0', 'b1']);
    expect(said).toEqual({ a: ['a1: one', 'a2: two'], b: ['b0: four', 'b1: one, three'] });
    expect([groups.get('a') === before.get('a'), groups.get('b') === before.get('b')]).toEqual([true, false]);
    expect(before.get('b')).toHaveLength(1); // whoever has the earlier one keeps it as it was
  });

  it('follows documents that go, and those that come first', async () => {
    const { ask, record } = await mirrored();
    await ask();
    await record(['b1', closed], ['a2', closed], ['a0', suspended('five')], ['00', suspended('six')]);
    const { said } = await ask();
    expect(Object.entries(said)).toEqual([
      ['0', ['00: six']],
      ['a', ['a0: five', 'a1: one']],
    ]);
  });

  it('is read as a whole where no log is told, where it is made again, and where too much has happened', async () => {
    const { ask, record } = await mirrored({ tellsLog: false });
    await ask();
    await record(['b1', suspended('three')]);
    expect((await ask()).looked).toEqual(['a1', 'a2', 'b1']);

    const other = await mirrored();
    await other.ask();
    await other.store.reset({ projection: suspensions.name, version: suspensions.version });
    expect((await other.ask()).said).toEqual({});
    await other.runner.rebuild(suspensions.name);
    expect((await other.ask()).looked).toEqual(['a1', 'a2', 'b1']);
    await other.record(...['4', '5', '6', '7'].map((reason) => ['a1', suspended(reason)] as const));
    expect((await other.ask()).looked).toEqual(['a1']);
    await other.record(...['4', '5', '6', '7', '8'].map((reason) => ['a1', suspended(reason)] as const));
    expect((await other.ask()).looked).toEqual(['a1', 'a2', 'b1']);
  });

  it('is read as a whole where it was made again and came to the same place meanwhile', async () => {
    const { ask, runner, store } = await mirrored();
    await ask();
    const collection = { projection: suspensions.name, version: suspensions.version };
    const from = (await store.checkpoint(collection)) ?? { position: 0n, recordedAt: '' };
    const [document] = (await store.find(collection, {}, { limit: 1 })).items;
    const damaged = { ...document, id: document?.id ?? '', reasons: ['damaged'] };
    await store.commit(collection, [{ id: damaged.id, document: damaged }], { from: from.position, to: from });
    const other = await mirrored();
    await other.ask();
    await runner.rebuild(suspensions.name); // nothing was asked since it began
    expect((await ask()).looked).toEqual(['a1', 'a2', 'b1']);
    expect((await ask()).said).toEqual((await other.ask()).said);
  });

  it('is given and not kept when it is too large, but shared by those who ask meanwhile', async () => {
    const { ask } = await mirrored({ most: 2 });
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(second.groups).toBe(first.groups);
    expect((await ask()).looked).toEqual(['a1', 'a2', 'b1']);
  });

  it('is asked for again after a question about it failed', async () => {
    const { ask } = await mirrored();
    const empty = readStoreInMemory();
    await expect(ask(empty)).rejects.toMatchObject({ code: 'READ_STORE_UNAVAILABLE' });
    await empty.prepare({ projection: suspensions.name, version: suspensions.version }, suspensions.indexes);
    expect((await ask(empty)).said).toEqual({});
  });
});
