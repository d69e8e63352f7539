import { freeStretch, labelsOf } from './labels.js';
import type { Box } from './labels.js';

const box = (id: string, from: number, until: number, label = 'Benjamin Franklin', row = 0): Box => ({
  id,
  row,
  all: { from, until },
  inside: { from, until },
  label,
});
/** Ten pixels a letter. */
const widthOf = (text: string): number => [...text].length * 10;
const shown = (...boxes: Box[]) => labelsOf(boxes, 600, widthOf).map(({ id, x, text }) => [id, x, text]);

describe('the labels of a timeline', () => {
  it('are whole within their bar where it is wide enough, by the width that is measured', () => {
    expect(shown(box('a', 10, 192))).toEqual([['a', 16, 'Benjamin Franklin']]);
    expect(labelsOf([box('a', 10, 60, 'iiiiiii')], 70, (text) => text.length * 3)[0]?.x).toBe(16);
  });

  it('stand beside a bar that is too short, where nothing else stands', () => {
    expect(shown(box('a', 10, 191))).toEqual([['a', 197, 'Benjamin Franklin']]);
    expect(shown(box('a', 10, 40), box('b', 230, 590, 'Thomas Jefferson'))).toEqual([
      ['a', 46, 'Benjamin Franklin'],
      ['b', 236, 'Thomas Jefferson'],
    ]);
  });

  it('never stand on the next bar, nor on the label of the one before', () => {
    expect(shown(box('a', 10, 100), box('b', 100, 110), box('c', 110, 500))).toEqual([
      ['a', 16, 'Benjam…'],
      ['c', 116, 'Benjamin Franklin'],
    ]);
    expect(shown(box('a', 300, 310), box('b', 560, 600))).toEqual([['a', 316, 'Benjamin Franklin']]);
  });

  it('stand on the left of a bar at the right edge, where nothing stands before it', () => {
    expect(shown(box('a', 100, 110, 'Jay'), box('b', 560, 600))).toEqual([
      ['a', 116, 'Jay'],
      ['b', 384, 'Benjamin Franklin'],
    ]);
  });

  it('are left out where too little of them would be left', () => {
    expect(shown(box('a', 0, 61), box('b', 61, 120, 'x'))).toEqual([['b', 67, 'x']]);
    expect(shown(box('a', 0, 62), box('b', 62, 120, 'x'))[0]).toEqual(['a', 6, 'Benj…']);
  });

  it('are not in the way of other rows', () => {
    expect(shown(box('a', 10, 90), box('b', 20, 30, 'Jay', 1))).toEqual([
      ['a', 96, 'Benjamin Franklin'],
      ['b', 36, 'Jay'],
    ]);
  });

  it('stand at the edge where the bar begins before it, and nowhere where it is out of sight', () => {
    expect(shown(box('a', -500, 300))).toEqual([['a', 6, 'Benjamin Franklin']]);
    expect(shown(box('a', -500, -3))).toEqual([]);
    expect(shown(box('a', 700, 800))).toEqual([]);
  });

  it('stand on no sign of their bar: within it before the sign, or beside it behind the sign', () => {
    const unsure = (until: number): Box => ({ ...box('a', 10, until), all: { from: 10, until: until + 24 } });
    expect(shown(unsure(200))).toEqual([['a', 16, 'Benjamin Franklin']]);
    expect(shown(unsure(60))).toEqual([['a', 90, 'Benjamin Franklin']]);
    expect(shown(unsure(60), box('b', 200, 560, 'Jay'))).toEqual([
      ['a', 90, 'Benjamin…'],
      ['b', 206, 'Jay'],
    ]);
  });

  it('never part a mark from its letter, and take no time over a name of any length', () => {
    const stacked = 'e\u0302\u0323';
    const byLetter = (text: string): number => [...new Intl.Segmenter().segment(text)].length * 10;
    const placed = labelsOf([box('a', 0, 82, stacked.repeat(20)), box('b', 82, 600, 'x')], 600, byLetter);
    expect(placed[0]?.text).toBe(`${stacked.repeat(6)}…`);
    let longest = 0;
    labelsOf([box('a', 0, 200, 'x'.repeat(10_000))], 600, (text) => {
      longest = Math.max(longest, text.length);
      return text.length * 10;
    });
    expect(longest).toBeLessThan(500);
  });
});

describe('the free stretch of a bar', () => {
  const bar = { from: 0, until: 100 };

  it('is all of it where no sign stands on it', () => expect(freeStretch(bar, [])).toEqual(bar));

  it('is the widest between the signs', () => {
    const signs = [
      { from: 93, until: 107 },
      { from: -7, until: 7 },
      { from: 20, until: 34 },
    ];
    expect(freeStretch(bar, signs)).toEqual({ from: 34, until: 93 });
    expect(freeStretch({ from: 0, until: 4 }, [{ from: -7, until: 7 }])).toEqual({ from: 0, until: 0 });
  });
});
