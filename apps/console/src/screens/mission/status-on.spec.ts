import { posting } from './mission.examples.js';
import { isEndAlone, statusOn } from './status-on.js';

const step = (name: 'designated' | 'appointed', on: string | null) => ({
  step: name,
  state: null,
  on,
  basis: null,
  cause: null,
  note: null,
});
const hieu = posting('hieu', {
  designatedOn: '2023-04-28',
  startOn: '2023-05-15',
  status: 'inPost',
  steps: [step('designated', '2023-04-28'), step('appointed', null)],
});
const on = (day: string, one = hieu, others = [one]) => statusOn(one, others, day);

describe('the status of a posting on a day', () => {
  it('follows the day: to come, named, in post, ended', () => {
    expect(['2023-04-01', '2023-05-01', '2023-06-01'].map((day) => on(day))).toEqual(['toCome', 'appointed', 'inPost']);
    const ended = posting('ended', { startOn: '2001-03-01', endOn: '2004-05-02' });
    expect(['2002-01-01', '2004-05-02', '2010-01-01'].map((day) => on(day, ended))).toEqual([
      'inPost',
      'ended',
      'ended',
    ]);
  });

  it('is only possible while the start is known in part', () => {
    expect(on('2001-06-01', posting('part', { startOn: '2001', status: 'inPost' }))).toBe('possible');
  });

  it('is without a recorded end once another has begun', () => {
    const stale = posting('stale', { startOn: '1990-01-01', status: 'inPost' });
    const next = posting('next', { startOn: '1993-01-01' });
    expect([on('1992-01-01', stale, [stale, next]), on('1994-01-01', stale, [stale, next])]).toEqual([
      'inPost',
      'staleOpen',
    ]);
  });

  it('is kept where it never began, and ended where the end alone is known', () => {
    expect(on('2023-06-01', posting('a', { status: 'notTakenUp', endOn: '2001' }))).toBe('notTakenUp');
    expect(on('2023-06-01', posting('b', { status: 'designated', designatedOn: '2023-01-01' }))).toBe('designated');
    const barton = posting('barton', { status: 'designated', endOn: '1835-11-08' });
    expect([on('1900-01-01', barton), isEndAlone(barton), isEndAlone(hieu)]).toEqual(['ended', true, false]);
  });
});
