import type { ReadStore } from '../read-store.port.js';
import { eventId, extend, logOf, storedForm, storeInMemory } from './spec-tree.js';
import { treeCollection } from './tree-documents.js';
import { LogTreeKeeper } from './tree-keeper.js';
import type { RunnerNotice } from '../projection-runner.js';
import { LogTree } from './tree-reader.js';

describe('the tree of a log that is damaged', () => {
  let store: ReadStore;
  beforeEach(() => (store = storeInMemory()));
  afterEach(() => store.close());
  const stoppedAt = async () =>
    (await store.states()).find(({ projection }) => projection === treeCollection.projection)?.stopped ?? null;

  it('stands at the event before, says where it stopped, and goes on once the log is whole', async () => {
    const notices: RunnerNotice[] = [];
    const damaged = await logOf(300);
    await damaged.appendStored('mission-3', [{ ...storedForm(300), data: '{' }], 'noStream');
    await extend(damaged, 400, 500);
    await new LogTreeKeeper(damaged, store, { onNotice: (notice) => notices.push(notice) }).catchUp();
    expect(await stoppedAt()).toEqual({
      position: 301n,
      stream: 'mission-3',
      reason: expect.stringMatching(/^position 301 \(mission-3, revision 0\): what it says is no JSON: /) as string,
    });
    expect(notices).toEqual([{ kind: 'stopped', projection: 'log-tree', stopped: await stoppedAt() }]);
    const tree = new LogTree(damaged, store);
    expect([await tree.size(), await tree.isAtHead()]).toEqual([300, false]);

    const whole = await logOf(500);
    await new LogTreeKeeper(whole, store).catchUp();
    expect([await stoppedAt(), await tree.size()]).toEqual([null, 500]);
  });

  it('gives out no event and no entries that are not those of its leaves', async () => {
    await new LogTreeKeeper(await logOf(300), store).catchUp();
    const changed = await logOf(4);
    await changed.appendStored('mission-0', [storedForm(4, 'khác'), storedForm(5)], 3n);
    const tree = new LogTree(changed, store);
    const leaf = await tree.find(eventId(5));
    if (!leaf) throw new Error('the event is not in the tree');
    await expect(tree.event(leaf)).rejects.toMatchObject({ code: 'DAMAGED_EVENT', position: 5n });
    await expect(tree.entries(0, 256)).rejects.toMatchObject({ code: 'DAMAGED_EVENT', position: 5n });
    expect((await tree.entries(0, 4))?.length).toBeGreaterThan(4);
  });
});
