import { numberOf } from './days.js';
import { roomOfTicks, ticksOf } from './ticks.js';

const room = { year: 56, month: 124, day: 140 };

const between = (from: readonly [number, number, number], until: readonly [number, number, number], width = 1000) =>
  ticksOf(numberOf(...from), numberOf(...until), width, room).map(({ date }) => date);

describe('the ticks of a timeline', () => {
  it('stand at decades over centuries', () => {
    expect(between([1778, 3, 1], [2026, 1, 1])).toEqual(
      ['1780', '1800', '1820', '1840', '1860', '1880', '1900'].concat(['1920', '1940', '1960', '1980', '2000', '2020']),
    );
  });

  it('stand at centuries on a narrow screen', () => {
    expect(between([1778, 3, 1], [2026, 1, 1], 250)).toEqual(['1800', '1900', '2000']);
  });

  it('stand at years, at months, and at days', () => {
    expect(between([2020, 2, 1], [2026, 1, 1])).toEqual(['2021', '2022', '2023', '2024', '2025', '2026']);
    expect(between([2023, 2, 10], [2023, 9, 1])).toEqual([
      '2023-03',
      '2023-04',
      '2023-05',
      '2023-06',
      '2023-07',
      '2023-08',
      '2023-09',
    ]);
    expect(between([2023, 2, 26], [2023, 3, 2])).toEqual([
      '2023-02-26',
      '2023-02-27',
      '2023-02-28',
      '2023-03-01',
      '2023-03-02',
    ]);
  });

  it('begin anew with each month', () => {
    expect(between([2023, 2, 1], [2023, 3, 16])).toEqual([
      '2023-02-01',
      '2023-02-11',
      '2023-02-21',
      '2023-03-01',
      '2023-03-11',
    ]);
  });

  it('stand no closer than their labels have room, at any zoom', () => {
    for (let days = 3; days < 400_000; days *= 1.3) {
      const from = numberOf(1800, 6, 15);
      const ticks = ticksOf(from, from + days, 900, room);
      const pixels = ticks.map(({ at }) => ((at - from) / days) * 900);
      ticks.slice(1).forEach(({ date }, index) => {
        const label = date.length === 4 ? 40 : 75;
        expect((pixels[index + 1] ?? 0) - (pixels[index] ?? 0)).toBeGreaterThan(label);
      });
    }
  });

  it('stand from the year 1 on where a picture reaches further back', () => {
    expect(between([-40, 1, 1], [300, 1, 1], 250)).toEqual(['0001', '0100', '0200', '0300']);
  });

  it('have the room that the widest label of their unit takes', () => {
    const widthOf = (date: string): number => date.length * 8 + (date.startsWith('2000-09') ? 40 : 0);
    expect(roomOfTicks(widthOf)).toEqual({ year: 48, month: 112, day: 136 });
  });
});
