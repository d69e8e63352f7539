import { dayNumber, dayOfNumber, lastBefore, monthsAfter, nextAfter } from './days.js';

describe('days as numbers', () => {
  it('are counted one by one, over leap days and centuries', () => {
    expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
    expect(dayNumber('1900-03-01') - dayNumber('1900-02-28')).toBe(1);
    expect(['1778-09-14', '1970-01-01', '2026-11-27'].map((day) => dayOfNumber(dayNumber(day)))).toEqual([
      '1778-09-14',
      '1970-01-01',
      '2026-11-27',
    ]);
  });
});

describe('the next and the last change', () => {
  const days = ['2001-01-01', '2001-05-01', '2003-01-01'];

  it.each([
    ['2000-01-01', null, '2001-01-01'],
    ['2001-01-01', null, '2001-05-01'],
    ['2001-03-01', '2001-01-01', '2001-05-01'],
    ['2003-01-01', '2001-05-01', null],
    ['2004-01-01', '2003-01-01', null],
  ])('about %s are %s and %s', (day, before, after) => {
    expect([lastBefore(days, day), nextAfter(days, day)]).toEqual([before, after]);
  });

  it('are none where nothing changes', () => {
    expect([lastBefore([], '2001-01-01'), nextAfter([], '2001-01-01')]).toEqual([null, null]);
  });
});

describe('months after a day', () => {
  it.each([
    ['2026-11-27', 6, '2027-05-27'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2023-12-31', 1, '2024-01-31'],
  ])('%s and %i months are %s', (day, months, after) => expect(monthsAfter(day, months)).toBe(after));
});
