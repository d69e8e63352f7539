import { officialExamples } from '../../../domain/src/official/official.examples.js';
import { logOf } from '../spec-log.js';
import { storeWith } from '../spec-store.js';
import { anomalies } from './anomalies.query.js';
import { chairsOf } from './chairs.query.js';
import { coverage } from './coverage.query.js';

const { events: e } = officialExamples;
const register = (name: string) => ({ type: 'OfficialRegistered', data: { name, note: null } }) as const;
const opened = (state: string) =>
  ({
    type: 'MissionOpened',
    data: { on: null, kind: 'embassy', name: state, nameEn: null, seat: null, region: null, receivingStates: [state] },
  }) as const;
const appointed = (postingId: string, officialId: string) =>
  ({
    type: 'AmbassadorAppointed',
    data: {
      postingId,
      officialId,
      on: null,
      title: 'Đại sứ',
      headClass: 'ambassador',
      accreditations: [],
      termLabel: null,
      months: null,
      by: null,
    },
  }) as const;
const started = (postingId: string) =>
  ({ type: 'TermStarted', data: { postingId, on: '2020-01-01', basis: 'arrival' } }) as const;

/** Two records of one person, each with a posting of its own. */
const merged = logOf(
  ['official-bui-thanh-son', e.OfficialRegistered],
  ['official-bui-thanh-son-2', register('Bùi Thành Sơn')],
  ['mission-usa', opened('usa')],
  ['mission-usa', appointed('p1', 'bui-thanh-son')],
  ['mission-usa', started('p1')],
  ['mission-cuba', opened('cuba')],
  ['mission-cuba', appointed('p2', 'bui-thanh-son-2')],
  ['mission-cuba', started('p2')],
  ['official-bui-thanh-son-2', e.OfficialsMerged],
);

describe('what a person covers', () => {
  it('is told of all records that were merged into his, under whichever id is asked', async () => {
    const store = await storeWith(merged);
    for (const id of ['bui-thanh-son', 'bui-thanh-son-2']) {
      const { official, missions } = await coverage(store, id, { on: '2021-01-01', knownAt: null });
      expect([official.id, missions.map((mission) => mission.id)]).toEqual(['bui-thanh-son', ['cuba', 'usa']]);
    }
  });

  it('has each mission and each of its states once, also where he was promoted in post', async () => {
    const promoted = logOf(
      ['official-bui-thanh-son', e.OfficialRegistered],
      ['mission-usa', opened('usa')],
      ['mission-usa', appointed('p1', 'bui-thanh-son')],
      ['mission-usa', started('p1')],
      ['mission-usa', appointed('p2', 'bui-thanh-son')],
      ['mission-usa', started('p2')],
    );
    expect(
      await coverage(await storeWith(promoted), 'bui-thanh-son', { on: '2021-01-01', knownAt: null }),
    ).toMatchObject({
      missions: [{ id: 'usa', name: 'usa', resident: true }],
      states: [{ id: 'usa', missionId: 'usa', resident: true }],
    });
  });

  it('counts as his other chair what was recorded under the other id', async () => {
    const chairs = await chairsOf(await storeWith(merged), {
      missionId: 'usa',
      postingId: 'p1',
      officialId: 'bui-thanh-son',
    });
    expect(chairs.map(({ missionId }) => missionId)).toEqual(['cuba']);
  });

  it('shows once under anomalies that he resides in two chairs at once', async () => {
    const answer = await anomalies(await storeWith(merged), { knownAt: null, limit: 10, kinds: ['secondResidence'] });
    expect(answer.items).toMatchObject([
      {
        mission: { id: 'cuba' },
        postingIds: ['p2', 'p1'],
        from: '2020-01-01',
        until: null,
        reason: 'also resides at mission usa',
      },
    ]);
  });
});
