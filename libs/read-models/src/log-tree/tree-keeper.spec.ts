import type { EventStore } from '@legation/event-store';
import type { ReadStore } from '../read-store.port.js';
import { entryOf, loggedEvent } from './entry.js';
import { GrowingTree } from './growing-tree.js';
import { continues, emptyRoot, includes, leafHash } from './merkle.js';
import { documentsOf, eventId, extend, logOf, storedForm, storeInMemory } from './spec-tree.js';
import { treeCollection } from './tree-documents.js';
import { LogTreeKeeper } from './tree-keeper.js';
import type { RunnerNotice } from '../projection-runner.js';
import { LogTree } from './tree-reader.js';

const bare = Buffer.alloc(0);

async function rootOf(log: EventStore): Promise<string> {
  const tree = new GrowingTree(0, () => bare);
  for (let after: bigint | undefined, more = true; more;) {
    const page = await log.readStored({ limit: 1_000, ...(after === undefined ? {} : { after }) });
    for (const event of page.events) tree.add(leafHash(entryOf(loggedEvent(event))), () => undefined);
    [after, more] = [page.reached ?? after, !page.atHead];
  }
  return tree.root.toString('hex');
}

describe('the tree of the log', () => {
  let store: ReadStore;
  let notices: RunnerNotice[];
  beforeEach(() => {
    store = storeInMemory();
    notices = [];
  });
  afterEach(() => store.close());
  const keeperOf = (log: EventStore, of = store) =>
    new LogTreeKeeper(log, of, { onNotice: (notice) => notices.push(notice) });

  it('is empty before the first event', async () => {
    const log = await logOf(0);
    const keeper = keeperOf(log);
    await keeper.catchUp();
    const tree = new LogTree(log, store);
    expect([await tree.size(), (await tree.tree(0)).root, await tree.isAtHead()]).toEqual([0, emptyRoot, true]);
    expect(await tree.find(eventId(0))).toBeNull();
    await extend(log, 0, 1);
    await keeper.catchUp();
    expect(await tree.size()).toBe(1);
  });

  it('has the same documents however it came to be: at once, bit by bit, by other keepers, or made again', async () => {
    const log = await logOf(0);
    for (const [from, to] of [
      [0, 1],
      [1, 255],
      [255, 256],
      [256, 257],
      [257, 700],
      [700, 1_300],
    ] as const) {
      await extend(log, from, to);
      await keeperOf(log).catchUp();
      const other = storeInMemory();
      await keeperOf(log, other).catchUp();
      expect(await documentsOf(other)).toEqual(await documentsOf(store));
      await other.close();
      expect((await new LogTree(log, store).tree(to)).root.toString('hex')).toBe(await rootOf(log));
    }
    const before = await documentsOf(store);
    await keeperOf(log).rebuild();
    expect(await documentsOf(store)).toEqual(before);
    expect(notices).toEqual([{ kind: 'rebuilding', projection: 'log-tree', because: 'it was asked for' }]);
  });

  it('proves each event in the tree of any size, and each size against any other', async () => {
    const log = await logOf(1_000);
    await keeperOf(log).catchUp();
    const tree = new LogTree(log, store);
    for (const [n, size] of [
      [0, 1],
      [0, 1_000],
      [255, 256],
      [256, 999],
      [511, 700],
      [998, 999],
      [999, 1_000],
    ] as const) {
      const leaf = await tree.find(eventId(n));
      if (!leaf) throw new Error(`event ${n} is not in the tree`);
      const event = await tree.event(leaf);
      expect([leaf.index, event.data]).toEqual([n, { n, text: 'sự kiện' }]);
      const proof = await tree.inclusion(n, size);
      const { root } = await tree.tree(size);
      expect(includes(root, size, { index: n, leaf: leafHash(entryOf(event)), proof })).toBe(true);
    }
    for (const [from, to] of [
      [1, 1_000],
      [256, 257],
      [255, 900],
      [700, 1_000],
      [1_000, 1_000],
      [0, 5],
    ] as const) {
      const proof = await tree.consistency(from, to);
      expect(continues(await tree.tree(from), await tree.tree(to), proof)).toBe(true);
    }
    await expect(tree.inclusion(7, 7)).rejects.toMatchObject({ code: 'INVALID_QUESTION', field: 'size' });
    await expect(tree.inclusion(7, 1_001)).rejects.toMatchObject({ code: 'INVALID_QUESTION' });
    await expect(tree.consistency(9, 8)).rejects.toMatchObject({ code: 'INVALID_QUESTION', field: 'from' });
  });

  it('finds every event by its id, in groups that are full and in the one that grows', async () => {
    const count = 4_096 + 4_096 + 300;
    const log = await logOf(5_000);
    await keeperOf(log).catchUp(); // in the middle of a group
    await extend(log, 5_000, count);
    await keeperOf(log).catchUp();
    const tree = new LogTree(log, store);
    for (let n = 0; n < count; n += 61) expect((await tree.find(eventId(n)))?.index).toBe(n);
    for (const n of [4_095, 4_096, 5_119, 5_120, 8_191, 8_192, count - 1])
      expect((await tree.find(eventId(n)))?.index).toBe(n);
    expect(await tree.find(eventId(count))).toBeNull();
    const fresh = storeInMemory();
    await keeperOf(log, fresh).catchUp();
    expect(await documentsOf(fresh)).toEqual(await documentsOf(store));
    await fresh.close();
  });

  it('gives tiles and entries, narrower ones too, and none that it does not have', async () => {
    const log = await logOf(600);
    await keeperOf(log).catchUp();
    const tree = new LogTree(log, store);
    const widths = async (level: number, number: number, width: number) =>
      ((await tree.tile({ level, number }, width))?.length ?? 0) / 32;
    expect(await widths(0, 0, 256)).toBe(256);
    expect(await widths(0, 0, 7)).toBe(7);
    expect(await widths(0, 2, 88)).toBe(88);
    expect(await widths(0, 2, 89)).toBe(0);
    expect(await widths(1, 0, 2)).toBe(2);
    expect(await widths(1, 0, 3)).toBe(0);
    expect(await widths(2, 0, 1)).toBe(0);
    const bundle = await tree.entries(2, 2);
    const first = entryOf(loggedEvent({ ...storedForm(512), stream: 'mission-5', revision: 12n, position: 0n }));
    expect(bundle?.readUInt16BE(0)).toBe(first.length);
    expect(bundle?.subarray(2, 2 + first.length)).toEqual(first);
    expect(await tree.entries(3, 1)).toBeNull();
  });

  it('enters an event that no bundle could hold by its digest', async () => {
    const log = await logOf(1);
    await log.appendStored('mission-large', [storedForm(500, 'đ'.repeat(40_000))], 'noStream');
    await keeperOf(log).catchUp();
    const tree = new LogTree(log, store);
    const leaf = await tree.find(eventId(500));
    const event = leaf && (await tree.event(leaf));
    const bundle = await tree.entries(0, 2);
    const entry = JSON.parse(bundle?.subarray(2 + (bundle.readUInt16BE(0) + 2)).toString() ?? '') as object;
    expect(entry).toEqual({
      id: eventId(500),
      stream: 'mission-large',
      revision: 0,
      type: 'OfAnotherProgram',
      schemaVersion: 1,
      bytes: expect.any(Number) as number,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    const proof = await tree.inclusion(1, 2);
    const whole = event && leafHash(entryOf(event));
    expect(whole && includes((await tree.tree(2)).root, 2, { index: 1, leaf: whole, proof })).toBe(true);
  });

  it('follows the log while others append', async () => {
    const log = await logOf(10);
    const ending = new AbortController();
    const running = keeperOf(log).run({ signal: ending.signal });
    const tree = new LogTree(log, store);
    for (let n = 10; n < 400; n += 30) await extend(log, n, n + 30);
    for (let tries = 0; tries < 400 && !(await tree.isAtHead()); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 5));
    ending.abort();
    await running;
    expect((await tree.tree(400)).root.toString('hex')).toBe(await rootOf(log));
  });

  it('is made again when the log is another one, was cut, or went on otherwise', async () => {
    await keeperOf(await logOf(300)).catchUp();
    const other = await logOf(0);
    await other.appendStored('mission-other', [storedForm(9_000)], 'noStream');
    await keeperOf(other).catchUp();
    expect((await new LogTree(other, store).tree(1)).root.toString('hex')).toBe(await rootOf(other));
    await keeperOf(await logOf(200)).catchUp();
    await keeperOf(await logOf(100)).catchUp();
    const forked = await logOf(99);
    await forked.appendStored('mission-0', [storedForm(99, 'khác')], 98n);
    await keeperOf(forked).catchUp();
    expect((await new LogTree(forked, store).tree(100)).root.toString('hex')).toBe(await rootOf(forked));
    expect(notices.map((notice) => notice.kind === 'rebuilding' && notice.because)).toEqual([
      'the tree belongs to another log',
      'the tree belongs to another log',
      'the log has another past than when the tree was made',
      'the log has another past than when the tree was made',
    ]);
  });

  it('goes on from the last tiles that are sure, when a store ended between tiles and checkpoint', async () => {
    const log = await logOf(0);
    const whole = storeInMemory();
    await extend(log, 0, 300);
    await keeperOf(log).catchUp();
    const checkpoint = await store.checkpoint(treeCollection);
    await extend(log, 300, 800);
    await keeperOf(log, whole).catchUp();
    // what MongoDB is left with: documents of the later commit under the earlier checkpoint
    const ahead = await whole.find<{ id: string }>(treeCollection, {}, { limit: 100 });
    const puts = ahead.items.map((document) => ({ id: document.id, document }));
    if (!checkpoint) throw new Error('there is no checkpoint');
    await store.commit(treeCollection, puts, { from: checkpoint.position, to: checkpoint });
    await keeperOf(log).catchUp();
    expect(await documentsOf(store)).toEqual(await documentsOf(whole));
    expect(notices).toEqual([]);
    await whole.close();
  });

  it('is kept by one process at a time where several share the store, and by the next when that one leaves', async () => {
    const log = await logOf(10);
    const [one, other] = ['one', 'other'].map(
      (holder) => new LogTreeKeeper(log, store, { leases: { holder, ttlMs: 10_000 } }),
    ) as [LogTreeKeeper, LogTreeKeeper];
    await one.catchUp();
    await extend(log, 10, 300);
    await other.catchUp();
    const tree = new LogTree(log, store);
    expect([await tree.size(), await tree.isAtHead()]).toEqual([10, false]);
    await one.catchUp();
    await one.release();
    await extend(log, 300, 310);
    await other.catchUp();
    await extend(log, 310, 320);
    await one.catchUp();
    expect(await tree.size()).toBe(310);
    expect((await tree.tree(300)).root).toEqual(Buffer.from(await rootOf(await logOf(300)), 'hex'));
  });

  it('is made again by whoever has the lease when another process asks for it, though nothing is recorded meanwhile', async () => {
    const log = await logOf(300);
    const [holder, asking] = ['holder', 'asking'].map(
      (name) => new LogTreeKeeper(log, store, { leases: { holder: name, ttlMs: 60 } }),
    ) as [LogTreeKeeper, LogTreeKeeper];
    await holder.catchUp();
    const before = await documentsOf(store);
    const ending = new AbortController();
    const running = holder.run({ signal: ending.signal });
    await asking.rebuild();
    const tree = new LogTree(log, store);
    for (let tries = 0; tries < 400 && !(await tree.isAtHead()); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await documentsOf(store)).toEqual(before);
    ending.abort();
    await running;
  });

  it('refuses to keep a tree that somebody else keeps too, and loses nothing by it', async () => {
    const log = await logOf(10);
    const [one, other] = [keeperOf(log), keeperOf(log)];
    await one.catchUp();
    await other.catchUp();
    await extend(log, 10, 20);
    await one.catchUp();
    await extend(log, 20, 30);
    await expect(other.catchUp()).rejects.toMatchObject({ code: 'STALE_CHECKPOINT' });
    await other.catchUp();
    expect((await new LogTree(log, store).tree(30)).root.toString('hex')).toBe(await rootOf(log));
  });
});
