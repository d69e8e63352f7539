import { numberOf } from './days.js';
import { barOn, layoutOf, neighbour } from './layout.js';
import type { Lane } from './layout.js';
import type { Span } from './span.js';

const horizon = numberOf(2026, 1, 1);
const span = (id: string, start: string | null, end: string | null): Span => ({
  id,
  label: id,
  said: id,
  look: 'main',
  start,
  end,
});
const lane = (id: string, ...spans: Span[]): Lane => ({ id, label: id, spans });
const heads = lane(
  'heads',
  span('third', '1810-01-01', '1812-01-01'),
  span('first', '1801-01-01', '1805-01-01'),
  span('second', '1804-06-01', '1810-01-01'),
);
const charges = lane('charges', span('early', '1800-01-01', '1800-06-01'), span('late', '1811-03-01', '1811-05-01'));
const rowsOf = (lanes: readonly Lane[]) =>
  layoutOf(lanes, horizon)?.lanes.map(({ bars }) => bars.map((bar) => [bar.span.id, bar.row]));

describe('the lanes of a timeline', () => {
  it('put what overlaps into rows of their own, and what follows on the same day into the same row', () => {
    expect(rowsOf([heads])).toEqual([
      [
        ['first', 0],
        ['second', 1],
        ['third', 0],
      ],
    ]);
  });

  it('keep points of nearly one day apart', () => {
    expect(rowsOf([lane('unserved', span('a', '1801-01-01', null), span('b', '1801-01-02', null))])).toEqual([
      [
        ['a', 0],
        ['b', 1],
      ],
    ]);
  });

  it('keep what follows apart from an end that is not known', () => {
    const stale = { ...span('stale', '1801-01-01', null), isOpen: true, staleFrom: '1805-01-01' };
    expect(rowsOf([lane('heads', stale, span('next', '1805-01-01', '1810-01-01'))])).toEqual([
      [
        ['stale', 0],
        ['next', 1],
      ],
    ]);
  });

  it('leave out what has no day, and lanes of which nothing is left', () => {
    expect(rowsOf([lane('none', span('dateless', null, null)), charges])).toEqual([
      [
        ['early', 0],
        ['late', 0],
      ],
    ]);
    expect(layoutOf([lane('none', span('dateless', null, null))], horizon)).toBeNull();
  });

  it('reach from the first day to the last, or to the horizon where something goes on, and stand under one another', () => {
    const layout = layoutOf([heads, charges], horizon);
    expect(layout?.first).toBeLessThan(numberOf(1800, 1, 1));
    expect(layout?.last).toBeLessThan(numberOf(1813, 1, 1));
    const open = { ...span('open', '1812-01-01', null), isOpen: true };
    expect(layoutOf([heads, lane('open', open)], horizon)?.last).toBeGreaterThan(horizon);
    expect(layout?.lanes.map(({ top, rows }) => [top, rows])).toEqual([
      [0, 2],
      [24 + 2 * 26 + 10, 1],
    ]);
    expect(layout?.height).toBe(86 + 24 + 26 + 10);
  });

  it.each([
    ['first', 'ArrowRight', 'second'],
    ['second', 'ArrowLeft', 'first'],
    ['second', 'Home', 'first'],
    ['first', 'End', 'third'],
    ['third', 'ArrowDown', 'late'],
    ['early', 'ArrowUp', 'first'],
    [null, 'ArrowRight', 'first'],
    ['gone', 'Home', 'first'],
  ])('lead from %p by %p to %p', (from, key, to) => {
    const layout = layoutOf([heads, charges], horizon);
    expect(layout && neighbour(layout, from, key)?.span.id).toBe(to);
  });

  it.each([
    [1807, 'second'],
    [1790, 'first'],
    [2000, 'third'],
  ])('are entered in the year %p at %p', (year, id) => {
    const layout = layoutOf([heads, charges], horizon);
    expect(layout && barOn(layout, numberOf(year, 1, 1))?.span.id).toBe(id);
  });

  it.each([
    ['first', 'ArrowLeft'],
    ['third', 'ArrowRight'],
    ['first', 'ArrowUp'],
    ['late', 'ArrowDown'],
    ['first', 'x'],
  ])('lead nowhere from %p by %p', (from, key) => {
    const layout = layoutOf([heads, charges], horizon);
    expect(layout && neighbour(layout, from, key)).toBeUndefined();
  });
});
