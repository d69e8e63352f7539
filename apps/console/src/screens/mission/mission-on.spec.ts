import { missionOn } from './mission-on.js';
import type { MissionStep } from './mission-on.js';

const step = (type: MissionStep['type'], on: string | null): MissionStep => ({
  type,
  on,
  note: null,
  knownFrom: '2026-01-01T00:00:00.000Z',
  source: null,
});
const life = [
  step('MissionOpened', '1942-06-06'),
  step('MissionRaised', '1948'),
  step('MissionSuspended', '1989-01-30'),
  step('MissionOpened', '2002-01-17'),
  step('MissionClosed', '2021-08-31'),
];

describe('a mission on a day', () => {
  it.each([
    ['1942-06-05', 'notYetOpen', null],
    ['1942-06-06', 'open', 'MissionOpened'],
    ['1950-01-01', 'open', 'MissionRaised'],
    ['1989-01-30', 'suspended', 'MissionSuspended'],
    ['2002-01-17', 'open', 'MissionOpened'],
    ['2022-01-01', 'closed', 'MissionClosed'],
  ])('was on %p %p by %p', (day, status, type) => {
    const state = missionOn(life, day);
    expect([state?.status, state?.by?.type ?? null, state?.isSure]).toEqual([status, type, true]);
  });

  it('is told in the order of time, not in that of the record', () => {
    expect(missionOn(life.toReversed(), '1990-01-01')?.status).toBe('suspended');
  });

  it('is not sure within the year that a step is dated by', () => {
    expect(missionOn(life, '1948-07-01')).toMatchObject({ isSure: false, by: { type: 'MissionRaised' } });
    expect(missionOn(life, '1948-12-31')).toMatchObject({ isSure: true });
  });

  it('was open from the beginning where no day of its opening is known', () => {
    expect(missionOn([step('MissionOpened', null)], '1700-01-01')).toMatchObject({ status: 'open', isSure: true });
  });

  it('severed relations suspend it', () => {
    expect(missionOn([step('RelationsSevered', '1917')], '1918-01-01')?.status).toBe('suspended');
  });

  it('is not told where nothing is recorded', () => {
    expect(missionOn([], '2000-01-01')).toBeUndefined();
  });
});
