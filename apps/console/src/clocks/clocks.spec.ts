import { dayText, momentText } from '../i18n/dates.js';
import { clockSearch, dayIn, instantIn } from './clocks.js';

describe('the two clocks', () => {
  it.each([
    ['2023-07-20', '2023-07-20'],
    [' 20/7/2023 ', '2023-07-20'],
    ['20.07.2023', '2023-07-20'],
    ['29/2/2024', '2024-02-29'],
    ['2 June 1785', '1785-06-02'],
    ['2 jun 1785', '1785-06-02'],
    ['12 Sept. 1785', '1785-09-12'],
  ])('reads the day %p', (written, day) => expect(dayIn(written)).toBe(day));

  it.each([
    '29/2/2023',
    '29/2/1900',
    '31/4/2023',
    '2023-13-01',
    '7/20/2023',
    '2023',
    '20/7/23',
    '',
    'today',
    '2 Ju 1785',
    '2 Foo 1785',
    '31 June 1785',
  ])('finds no day in %p', (written) => expect(dayIn(written)).toBeNull());

  it.each([
    ['2016-01-01T00:00:00Z', '2016-01-01T00:00:00.000Z'],
    ['2016-01-01 08:30', '2016-01-01T08:30:00.000Z'],
    ['2016-01-01T08:30:05.12Z', '2016-01-01T08:30:05.120Z'],
    ['2016-01-01', '2016-01-01T23:59:59.999Z'],
    ['1/1/2016', '2016-01-01T23:59:59.999Z'],
    ['01/01/2017 10:00', '2017-01-01T10:00:00.000Z'],
    ['1 January 2017, 23:59 UTC', '2017-01-01T23:59:00.000Z'],
    ['23:59 01/01/2017 (UTC)', '2017-01-01T23:59:00.000Z'],
    ['23:59:59,999 01/01/2017 (UTC)', '2017-01-01T23:59:59.999Z'],
    ['8:30 1 Jan 2017', '2017-01-01T08:30:00.000Z'],
    ['2017', '2017-12-31T23:59:59.999Z'],
  ])('reads the moment %p', (written, instant) => expect(instantIn(written)).toBe(instant));

  it.each([
    '2016-01-01T24:00:00Z',
    '2016-02-30T00:00:00Z',
    '2016-01-01T00:00:00+07:00',
    '08:30',
    '31/2/2016 08:30',
    '08:60 1/1/2016',
    'now',
  ])('finds no moment in %p', (written) => expect(instantIn(written)).toBeNull());

  it('read whatever the pages print, in both languages', () => {
    for (const language of ['en', 'vi'] as const)
      for (let month = 1; month <= 12; month += 1) {
        const day = `1785-${String(month).padStart(2, '0')}-05`;
        expect(dayIn(dayText(day, language))).toBe(day);
        expect(instantIn(momentText(`${day}T23:59:00.000Z`, language))).toBe(`${day}T23:59:00.000Z`);
      }
  });

  it('take a moment to come as now, in which nothing less is known', () => {
    const now = '2026-11-28T10:00:00.000Z';
    expect(clockSearch({ knownAt: '2999-01-01' }, now)).toEqual({});
    expect(clockSearch({ knownAt: '2026-11-28' }, now)).toEqual({});
    expect(clockSearch({ knownAt: 2017 }, now)).toEqual({ knownAt: '2017-12-31T23:59:59.999Z' });
    expect(clockSearch({ knownAt: now }, now)).toEqual({ knownAt: now });
  });

  it('leaves out of an address what is no day and no moment', () => {
    expect(clockSearch({ on: '2023-02-31', knownAt: 'x', q: 'y' })).toEqual({});
    expect(clockSearch({ on: '2023-02-28', knownAt: '2023-03-01' })).toEqual({
      on: '2023-02-28',
      knownAt: '2023-03-01T23:59:59.999Z',
    });
  });
});
