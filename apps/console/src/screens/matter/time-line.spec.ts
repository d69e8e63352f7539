import { monthsBetween, stopsOf } from './time-line.js';
import type { Entry } from './time-line.js';

const entry = (on: string | null, text: string) => ({ on, text }) as Entry;

describe('the time line of a matter', () => {
  it('gathers what was said on one day, and leaves the order', () => {
    const said = [entry('2021-10-16', 'a'), entry('2023-12-22', 'b'), entry('2023-12-22', 'c'), entry(null, 'd')];
    expect(stopsOf(said).map(({ on, entries }) => [on, entries.map(({ text }) => text).join('')])).toEqual([
      ['2021-10-16', 'a'],
      ['2023-12-22', 'bc'],
      [null, 'd'],
    ]);
  });

  it.each([
    ['2021-10-16', '2023-12-22', 26],
    ['2023-12-22', '2024-12-12', 11],
    ['2023-12', '2024-12-12', null],
    [null, '2024-12-12', null],
  ])('counts the full months from %p to %p as %p', (from, to, months) => expect(monthsBetween(from, to)).toBe(months));
});
