import { clockSearch, dayIn, instantIn } from './clocks.js';

describe('the two clocks', () => {
  it.each([
    ['2023-07-20', '2023-07-20'],
    [' 20/7/2023 ', '2023-07-20'],
    ['20.07.2023', '2023-07-20'],
    ['29/2/2024', '2024-02-29'],
  ])('reads the day %p', (written, day) => expect(dayIn(written)).toBe(day));

  it.each(['29/2/2023', '29/2/1900', '31/4/2023', '2023-13-01', '7/20/2023', '2023', '20/7/23', '', 'today'])(
    'finds no day in %p',
    (written) => expect(dayIn(written)).toBeNull(),
  );

  it.each([
    ['2016-01-01T00:00:00Z', '2016-01-01T00:00:00.000Z'],
    ['2016-01-01 08:30', '2016-01-01T08:30:00.000Z'],
    ['2016-01-01T08:30:05.12Z', '2016-01-01T08:30:05.120Z'],
    ['2016-01-01', '2016-01-01T23:59:59.999Z'],
    ['1/1/2016', '2016-01-01T23:59:59.999Z'],
  ])('reads the moment %p', (written, instant) => expect(instantIn(written)).toBe(instant));

  it.each(['2016-01-01T24:00:00Z', '2016-02-30T00:00:00Z', '2016-01-01T00:00:00+07:00', 'now'])(
    'finds no moment in %p',
    (written) => expect(instantIn(written)).toBeNull(),
  );

  it('leaves out of an address what is no day and no moment', () => {
    expect(clockSearch({ on: '2023-02-31', knownAt: 'x', q: 'y' })).toEqual({});
    expect(clockSearch({ on: '2023-02-28', knownAt: '2023-03-01' })).toEqual({
      on: '2023-02-28',
      knownAt: '2023-03-01T23:59:59.999Z',
    });
  });
});
