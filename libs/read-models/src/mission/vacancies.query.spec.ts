import type { MissionEvent } from '@legation/domain';
import { missionExamples } from '../../../domain/src/mission/mission.examples.js';
import { logOf } from '../spec-log.js';
import { storeWith } from '../spec-store.js';
import { coveredStates } from './coverage-of-states.js';
import { vacancies } from './vacancies.query.js';

const { events: e } = missionExamples;
const opened: MissionEvent = { ...e.MissionOpened, data: { ...e.MissionOpened.data, on: '2019-06' } };
const closed: MissionEvent = { type: 'MissionClosed', data: { on: '2020', reason: null } };
const head = { postingId: 'p1', on: '2020-03-01' };

describe('a mission that closed on a day of which only the year is known', () => {
  const isVacantOn = async (on: string) => {
    const store = await storeWith(logOf(['mission-m', opened], ['mission-m', closed]));
    return (await vacancies(store, { on, knownAt: null })).items.length > 0;
  };

  it('may have a vacant chair until the year is over, and from the first day on which it may have opened', async () => {
    const days = ['2019-05-31', '2019-06-01', '2020-01-01', '2020-12-30', '2020-12-31'];
    expect(await Promise.all(days.map(isVacantOn))).toEqual([false, true, true, true, false]);
  });

  it('covers its state for as long as its head surely held the chair', async () => {
    const store = await storeWith(
      logOf(
        ['mission-m', { ...opened, data: { ...e.MissionOpened.data, receivingStates: ['laos'] } }],
        [
          'mission-m',
          { ...e.AmbassadorAppointed, data: { ...e.AmbassadorAppointed.data, ...head, accreditations: [] } },
        ],
        ['mission-m', { type: 'TermStarted', data: { ...head, basis: 'arrival' } }],
        ['mission-m', { type: 'TermEnded', data: { ...head, on: '2020-11-01', cause: 'mission-closed', note: null } }],
        ['mission-m', closed],
      ),
    );
    const [laos] = (await coveredStates(store, { on: '2020-05-01', knownAt: null })).items;
    expect(laos?.items.map(({ posting }) => posting.id)).toEqual(['p1']);
  });
});
