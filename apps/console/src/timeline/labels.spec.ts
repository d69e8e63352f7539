import { labelsOf } from './labels.js';
import type { Box } from './labels.js';

const box = (id: string, left: number, right: number, label = 'Benjamin Franklin', row = 0): Box => ({
  id,
  row,
  left,
  right,
  doubt: null,
  label,
});
const shown = (...boxes: Box[]) => labelsOf(boxes, 600).map(({ id, text }) => [id, text]);

describe('the labels of a timeline', () => {
  it('are whole where there is room, also beyond the bar', () => {
    expect(shown(box('a', 10, 40), box('b', 200, 560, 'Thomas Jefferson'))).toEqual([
      ['a', 'Benjamin Franklin'],
      ['b', 'Thomas Jefferson'],
    ]);
  });

  it('are cut where the next bar of the row begins, and left out where too little would be left', () => {
    expect(shown(box('a', 10, 90), box('b', 90, 110), box('c', 110, 500))).toEqual([
      ['a', 'Benjamin…'],
      ['c', 'Benjamin Franklin'],
    ]);
  });

  it('are not in the way of other rows', () => {
    expect(shown(box('a', 10, 90), box('b', 20, 30, 'Jay', 1))).toEqual([
      ['a', 'Benjamin Franklin'],
      ['b', 'Jay'],
    ]);
  });

  it('stand at the edge where the bar begins before it, and nowhere where it ends before it', () => {
    expect(labelsOf([box('a', -500, 300)], 600)).toEqual([{ id: 'a', row: 0, x: 7, text: 'Benjamin Franklin' }]);
    expect(shown(box('a', -500, 3))).toEqual([]);
    expect(shown(box('a', 700, 800))).toEqual([]);
  });

  it('do not run over the sign that an end is not known: they stand before it, or begin after it', () => {
    const placed = (right: number, ...others: Box[]) =>
      labelsOf([{ ...box('a', 10, right), doubt: right + 15 }, ...others], 600).map(({ x, text }) => [x, text]);
    expect(placed(200)).toEqual([[17, 'Benjamin Franklin']]);
    expect(placed(60)).toEqual([[87, 'Benjamin Franklin']]);
    expect(placed(60, box('b', 150, 560, 'Jay'))).toEqual([
      [87, 'Benjami…'],
      [157, 'Jay'],
    ]);
    expect(placed(90, box('b', 120, 560, 'Jay'))[0]).toEqual([17, 'Benjamin F…']);
  });

  it('never part a mark from its letter, and take no time over a name of any length', () => {
    const stacked = 'e\u0302\u0323'.repeat(20);
    expect(shown(box('a', 0, 60, stacked))).toEqual([['a', stacked]]);
    expect(shown(box('a', 0, 60, stacked), box('b', 60, 61, 'x'))[0]).toEqual(['a', `${'e\u0302\u0323'.repeat(5)}…`]);
    expect(shown(box('a', 0, 10, 'x'.repeat(10_000)))[0]?.[1]).toHaveLength(81);
  });
});
