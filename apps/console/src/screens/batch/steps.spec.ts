import { statusOn, stepsOn, takenBy } from './steps.js';

const hieu = { designated: '2023-04-28', appointed: null, credentials: '2023-07-20', started: '2023-05' };
const stateOn = (day: string, step: string) => stepsOn(hieu, day).find((one) => one.step === step)?.state;

describe('the steps of a member of a batch', () => {
  it('are taken, without a day, or missing', () => {
    expect(stateOn('2023-07-20', 'credentials')).toBe('taken');
    expect(stateOn('2023-07-20', 'appointed')).toBe('undated');
    expect(stateOn('2023-07-20', 'agrement')).toBe('missing');
  });

  it('are to come while their first possible day is not reached', () => {
    expect(stateOn('2023-07-19', 'credentials')).toBe('later');
    expect(stateOn('2023-05-01', 'started')).toBe('taken');
    expect(stateOn('2023-04-30', 'started')).toBe('later');
  });

  it.each([
    ['inPost', '2023-07-20', 'inPost'],
    ['inPost', '2023-04-30', 'appointed'],
    ['notTakenUp', '2023-04-30', 'notTakenUp'],
  ] as const)('make of %p on %p: %p', (status, day, then) => expect(statusOn(status, hieu, day)).toBe(then));

  it('leave one who has left later in post, and one appointed later designated', () => {
    const progress = { designated: '2020-01', appointed: '2020-03', started: '2020-05', ended: '2023-05' };
    const on = (day: string) => statusOn('ended', progress, day);
    expect(['2023-06-01', '2023-04-30', '2020-04-30', '2020-02-28'].map(on)).toEqual([
      'ended',
      'inPost',
      'appointed',
      'designated',
    ]);
  });

  it('are counted over all members by the day', () => {
    const members = [{ progress: hieu }, { progress: { designated: '2023-05-02' } }];
    expect(takenBy(members, '2023-05-01')).toMatchObject({ designated: 1, appointed: 1, credentials: 0, started: 1 });
    expect(takenBy(members, '2023-05-02')).toMatchObject({ designated: 2 });
  });
});
