import { groupsOf } from './groups.js';
import type { FoundName } from './groups.js';

const name = (kind: FoundName['kind'], id: string): FoundName => ({
  kind,
  id,
  name: id,
  nameEn: null,
  alsoKnownAs: [],
  mergedInto: null,
  exact: true,
});

describe('what was found, by kind', () => {
  it('has the kind of the best match first, and each kind once', () => {
    const found = [name('mission', 'kenya'), name('official', 'kent'), name('mission', 'kenora')];
    expect(groupsOf(found).map(({ kind, items }) => [kind, items.map((one) => 'id' in one && one.id)])).toEqual([
      ['mission', ['kenya', 'kenora']],
      ['official', ['kent']],
    ]);
  });
});
