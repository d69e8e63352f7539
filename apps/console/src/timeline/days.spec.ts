import { boundsOf, calendarDay, isoDate, numberOf } from './days.js';

describe('days as numbers', () => {
  it('count from 1 January 1970, also before it and over leap days', () => {
    expect(numberOf(1970, 1, 1)).toBe(0);
    expect(numberOf(1969, 12, 31)).toBe(-1);
    expect(numberOf(2000, 3, 1) - numberOf(2000, 2, 28)).toBe(2);
    expect(numberOf(1900, 3, 1) - numberOf(1900, 2, 28)).toBe(1);
  });

  it('agree with the calendar of the platform on every day of four hundred years', () => {
    const wrong: number[] = [];
    for (let number = numberOf(1700, 1, 1); number < numberOf(2101, 1, 1); number += 1) {
      const day = new Date(number * 86_400_000);
      const [y, m, d] = calendarDay(number);
      const same = y === day.getUTCFullYear() && m === day.getUTCMonth() + 1 && d === day.getUTCDate();
      if (!same || numberOf(y, m, d) !== number) wrong.push(number);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['1801', '1801-01-01', '1801-12-31'],
    ['1804-02', '1804-02-01', '1804-02-29'],
    ['1801-12', '1801-12-01', '1801-12-31'],
    ['1801-05-03', '1801-05-03', '1801-05-03'],
    ['0033', '0033-01-01', '0033-12-31'],
  ])('%p may be any day from %p to %p', (date, first, last) => {
    const { earliest, latest } = boundsOf(date);
    expect([isoDate(earliest), isoDate(latest)]).toEqual([first, last]);
  });

  it('are written to the precision that is asked for', () => {
    const day = numberOf(1801, 5, 3);
    expect([isoDate(day, 'year'), isoDate(day, 'month'), isoDate(day)]).toEqual(['1801', '1801-05', '1801-05-03']);
  });
});
