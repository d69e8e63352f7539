import { staleFrom, successorsOn, vacantSince, wayOn } from './chair-on.js';
import { posting } from './mission.examples.js';

const first = posting('first', { startOn: '2000-01-01', endOn: '2003-05' });
const charge = posting('charge', { interim: true, startOn: '2003-06-01', endOn: '2003-09-01' });
const second = posting('second', {
  designatedOn: '2003-07-01',
  startOn: '2003-10-01',
  endOn: '2006-01-01',
});
const refused = posting('refused', { appointedOn: '2003-06-01', status: 'notTakenUp', notTakenUp: 'declined' });
const coming = posting('coming', { designatedOn: '2006-02', status: 'designated' });
const chair = [first, charge, refused, second, coming];

describe('a vacant chair', () => {
  it('is vacant since the last head ended, whoever acts meanwhile', () => {
    expect(vacantSince(chair, '2003-09-15')).toBe('2003-05');
    expect(vacantSince(chair, '2010-01-01')).toBe('2006-01-01');
  });

  it('has no first day before any head has ended', () => {
    expect(vacantSince(chair, '1999-01-01')).toBeNull();
  });
});

describe('the successors on a day', () => {
  const on = (day: string) => successorsOn(chair, day).map(({ postingId }) => postingId);

  it('are those who were named by then and had not begun, also where they began later', () => {
    expect(on('2003-06-30')).toEqual([]);
    expect(on('2003-08-01')).toEqual(['second']);
    expect(on('2003-10-01')).toEqual([]);
  });

  it('may be named on a day that is known in part', () => {
    expect(on('2006-02-01')).toEqual(['coming']);
  });

  it('are not those who were passed over by one who has begun', () => {
    const third = posting('third', { designatedOn: '2006-03-01', startOn: '2007-01-01', status: 'inPost' });
    expect(successorsOn([...chair, third], '2006-06-01').map(({ postingId }) => postingId)).toEqual([
      'coming',
      'third',
    ]);
    expect(successorsOn([...chair, third], '2007-06-01')).toEqual([]);
  });

  it('are told also where no day of theirs is known', () => {
    expect(successorsOn([posting('dateless', { status: 'appointed' })], '2000-01-01')).toHaveLength(1);
  });

  it('are never acting chargés, nor people who served without a known beginning', () => {
    const acting = posting('acting', { interim: true, status: 'designated', designatedOn: '2000-01-01' });
    const vague = posting('vague', { appointedOn: '2000-01-01', endOn: '2002-01-01', status: 'ended' });
    expect(successorsOn([acting, vague], '2001-01-01')).toEqual([]);
  });
});

describe('a term without an end', () => {
  const open = posting('open', { startOn: '2000-03', status: 'inPost' });

  it('is stale from the day on which the next has surely begun', () => {
    expect(staleFrom(open, [open, second, posting('b', { startOn: '2002' })])).toBe('2002');
  });

  it('is not made stale by an earlier one, by itself, or by a chargé', () => {
    expect(staleFrom(open, [open, posting('a', { startOn: '1999' }), charge])).toBeNull();
  });

  it('of a chargé is stale when a head has begun', () => {
    const acting = posting('acting', { interim: true, startOn: '2003-06', status: 'inPost' });
    expect(staleFrom(acting, [acting, second])).toBe('2003-10-01');
  });

  it('is no matter of one who resides in another state', () => {
    const to = (state: string) => ({
      accreditations: [{ state, resident: true, from: null, until: null, agrementOn: null, credentialsOn: null }],
    });
    const here = posting('here', { startOn: '2000', status: 'inPost', ...to('fiji') });
    const there = posting('there', { startOn: '2002', ...to('tonga') });
    expect(staleFrom(here, [here, there])).toBeNull();
    expect(staleFrom(here, [here, posting('same', { startOn: '2002', ...to('fiji') })])).toBe('2002');
  });

  it('is no matter of one that has ended', () => {
    expect(staleFrom(first, [first, second])).toBeNull();
  });
});

describe('the way to the chair on a day', () => {
  const step = (name: 'designated' | 'appointed' | 'credentials' | 'started', on: string | null) => ({
    step: name,
    state: null,
    on,
    basis: null,
    cause: null,
    note: null,
  });
  const begun = posting('begun', {
    steps: [
      step('designated', '2023-04-28'),
      step('appointed', null),
      step('credentials', '2023-07-20'),
      step('started', '2023-05-15'),
    ],
  });
  const told = (day: string) => {
    const { taken, next } = wayOn(begun, day);
    return [taken.map((one) => one.step), next && [next.step, next.on]];
  };

  it('has behind it what was taken by then, or on a day not known, and next what was in fact taken next', () => {
    expect(told('2023-05-01')).toEqual([
      ['designated', 'appointed'],
      ['started', '2023-05-15'],
    ]);
    expect(told('2023-06-01')).toEqual([
      ['designated', 'appointed', 'started'],
      ['credentials', '2023-07-20'],
    ]);
    expect(told('2023-08-01')).toEqual([['designated', 'appointed', 'credentials', 'started'], null]);
  });

  it('goes on with the step that the mission asks for where none was taken yet', () => {
    const coming = posting('coming', { steps: [step('designated', '2026-01-01')], nextStep: 'agrementRequested' });
    expect(wayOn(coming, '2026-02-01').next).toEqual({ step: 'agrementRequested', state: null, on: null });
  });
});
