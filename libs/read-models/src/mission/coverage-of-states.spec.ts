import type { MissionEvent } from '@legation/domain';
import { logOf } from '../spec-log.js';
import { storeWith } from '../spec-store.js';
import { coveredStates } from './coverage-of-states.js';
import { stateCoverage } from './coverage.query.js';

const opened = (name: string, ...receivingStates: string[]) =>
  ({
    type: 'MissionOpened',
    data: { on: null, kind: 'embassy', name, nameEn: null, seat: null, region: null, receivingStates },
  }) as const;
const appointed: MissionEvent = {
  type: 'AmbassadorAppointed',
  data: {
    postingId: 'p1',
    officialId: 'ta-van-thong',
    on: null,
    title: 'Đại sứ',
    headClass: 'ambassador',
    accreditations: [
      { state: 'New Zealand', resident: true },
      { state: 'Fiji', resident: false },
    ],
    termLabel: null,
    months: null,
    by: null,
  },
};
const log = logOf(
  ['mission-nz', opened('Niu Di-lân', 'New Zealand')],
  ['mission-laos', opened('Lào', 'Laos')],
  ['official-ta-van-thong', { type: 'OfficialRegistered', data: { name: 'Tạ Văn Thông', note: null } }],
  ['mission-nz', appointed],
  ['mission-nz', { type: 'TermStarted', data: { postingId: 'p1', on: '2018-02-12', basis: 'arrival' } }],
  [
    'mission-nz',
    { type: 'AccreditationAdded', data: { postingId: 'p1', on: '2019', state: 'Samoa', resident: false } },
  ],
);

describe('the states that the register knows', () => {
  it('each show who is accredited there, resident or not, or that nobody is', async () => {
    const answer = await coveredStates(await storeWith(log), { on: '2019-06-01', knownAt: null });
    const nz = { id: 'nz', name: 'Niu Di-lân' };
    const his = {
      mission: nz,
      posting: { id: 'p1' },
      official: { id: 'ta-van-thong', name: 'Tạ Văn Thông' },
      title: 'Đại sứ',
      class: 'ambassador',
      interim: false,
    };
    expect(answer).toEqual({
      on: '2019-06-01',
      knownAt: log.at(-1)?.metadata.recordedAt,
      items: [
        { state: 'Fiji', missions: [nz], items: [{ ...his, resident: false, since: '2018-02-12' }] },
        { state: 'Laos', missions: [{ id: 'laos', name: 'Lào' }], items: [] },
        { state: 'New Zealand', missions: [nz], items: [{ ...his, resident: true, since: '2018-02-12' }] },
        { state: 'Samoa', missions: [nz], items: [{ ...his, resident: false, since: '2019-01-01' }] },
      ],
    });
  });

  it('show of each what is said of that one alone', async () => {
    const store = await storeWith(log);
    for (const on of ['2017-01-01', '2018-06-01', '2019-06-01'])
      for (const { state, items } of (await coveredStates(store, { on, knownAt: null })).items) {
        const alone = await stateCoverage(store, state, { on, knownAt: null });
        expect([on, state, items.map(({ posting }) => posting.id)]).toEqual([
          on,
          state,
          alone.items.map(({ postingId }) => postingId),
        ]);
      }
  });

  it('are those known at the moment', async () => {
    const { items } = await coveredStates(await storeWith(log), {
      on: '2019-06-01',
      knownAt: '2026-01-01T00:00:04.000Z',
    });
    expect(items.map(({ state, items: covering }) => [state, covering.length])).toEqual([
      ['Fiji', 1],
      ['Laos', 0],
      ['New Zealand', 1],
    ]);
  });
});
