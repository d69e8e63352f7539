import { logOf } from '../spec-log.js';
import { storeWith } from '../spec-store.js';
import { search } from './search.query.js';

const person = (id: string, name: string) =>
  [`official-${id}`, { type: 'OfficialRegistered', data: { name, note: null } }] as const;
const log = logOf(
  person('a', 'Đặng Minh Sơn'),
  person('b', 'Đăng Minh Sơn'),
  person('c', 'Phạm Minh Chính'),
  person('d', 'Mai Văn Chính'),
  [
    'mission-vn-japan',
    {
      type: 'MissionOpened',
      data: {
        on: null,
        kind: 'embassy',
        name: 'Đại sứ quán tại Nhật Bản',
        nameEn: 'Embassy in Japan',
        seat: 'Tokyo',
        region: null,
        receivingStates: [],
      },
    },
  ],
);
const found = async (text: string, more = {}) =>
  (await search(await storeWith(log), { text, ...more })).items.map((one) => ['id' in one && one.id, one.exact]);

describe('a search by name', () => {
  it('finds names without their marks, in Vietnamese order', async () => {
    expect(await found('dang son')).toEqual([
      ['b', false],
      ['a', false],
    ]);
    expect(await found('CHINH')).toEqual([
      ['d', false],
      ['c', false],
    ]);
  });

  it('puts those with the very marks first', async () => {
    expect(await found('Đặng')).toEqual([
      ['a', true],
      ['b', false],
    ]);
    expect(await found('Đăng')).toEqual([
      ['b', true],
      ['a', false],
    ]);
    expect(await found('Đặng'.normalize('NFD'))).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('wants every word, each as the beginning of a word', async () => {
    expect(await found('minh chi')).toEqual([['c', false]]);
    expect(await found('minh tokyo')).toEqual([]);
    expect(await found('inh')).toEqual([]);
  });

  it('finds a mission by its seat and in English, and only the kind asked for', async () => {
    expect(await found('tokyo')).toEqual([['vn-japan', true]]);
    expect(await found('embassy japan')).toEqual([['vn-japan', true]]);
    expect(await found('minh', { kind: 'mission' })).toEqual([]);
  });

  it('has the whole name first, and the beginning of a name before the middle of another', async () => {
    const many = logOf(person('m', 'Bùi Minh'), person('n', 'Minh Anh'), person('o', 'Minh'), person('p', 'Minhová'));
    const { items } = await search(await storeWith(many), { text: 'minh' });
    expect(items.map((one) => 'id' in one && one.id)).toEqual(['o', 'n', 'p', 'm']);
  });

  it('says when there is more than it shows', async () => {
    const answer = await search(await storeWith(log), { text: 'minh', limit: 2 });
    expect([answer.items.length, answer.more]).toEqual([2, true]);
    expect((await search(await storeWith(log), { text: 'minh', limit: 3 })).more).toBe(false);
  });

  it('finds nothing for a text without words', async () => {
    expect(await found(' ?! ')).toEqual([]);
  });
});
