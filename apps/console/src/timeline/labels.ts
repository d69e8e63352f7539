import type { TextWidth } from '../parts/text-width.js';

/** A stretch on the screen, in pixels from the left edge of the picture. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** A bar as it stands on the screen. */
export interface Box {
  readonly id: string;
  readonly row: number;
  /** All that is drawn of it, with the signs at its ends. */
  readonly all: Stretch;
  /** Where in it a text would stand on no sign. */
  readonly inside: Stretch;
  readonly label: string;
}

export interface PlacedLabel {
  readonly id: string;
  readonly row: number;
  readonly x: number;
  readonly text: string;
}

/** Of a label that is cut, with the sign that says so. */
const fewestLetters = 5;
const inset = 6;
const longest = 400;

/**
 * The labels that have room, none on another or on another bar: whole in its bar, else whole beside it where nothing else stands, on
 * the right or on the left; else as much of it as there is room for, with a sign that it is cut. One of which too little would be
 * left is not shown.
 * @param width of the picture; what is out of it is no room
 */
export function labelsOf(boxes: readonly Box[], width: number, widthOf: TextWidth): readonly PlacedLabel[] {
  const inOrder = boxes.toSorted((a, b) => a.row - b.row || a.all.from - b.all.from);
  let row = -1;
  let taken = 0;
  return inOrder.flatMap((box, index): readonly PlacedLabel[] => {
    if (box.row !== row) [row, taken] = [box.row, 0];
    const before = taken;
    taken = Math.max(taken, box.all.until);
    if (box.all.until < 0 || box.all.from > width) return [];
    const next = inOrder[index + 1];
    const inside = { from: Math.max(box.inside.from, 0) + inset, until: Math.min(box.inside.until, width) - inset };
    const right = {
      from: Math.max(box.all.until, 0) + inset,
      until: (next?.row === row ? Math.min(next.all.from, width) : width) - inset,
    };
    const left = { from: before + inset, until: Math.min(box.all.from, width) - inset };
    const label = box.label.slice(0, longest);
    const long = widthOf(label);
    const hasRoom = ({ from, until }: Stretch): boolean => label === box.label && from + long <= until;
    const at = (x: number, text: string): readonly PlacedLabel[] => [{ id: box.id, row, x, text }];
    if (hasRoom(inside)) return at(inside.from, label);
    if (hasRoom(right)) {
      taken = right.from + long;
      return at(right.from, label);
    }
    if (hasRoom(left)) return at(left.until - long, label);
    const wider = right.until - right.from > inside.until - inside.from ? right : inside;
    const text = cut(label, wider.until - wider.from, widthOf);
    if (text === null) return [];
    taken = Math.max(taken, wider.from + widthOf(text));
    return at(wider.from, text);
  });
}

/** By whole signs, so that no mark is parted from its letter. */
function cut(label: string, room: number, widthOf: TextWidth): string | null {
  if (room <= 0) return null;
  const signs = [...new Intl.Segmenter().segment(label)].map(({ segment }) => segment);
  const begun = (count: number): string => `${signs.slice(0, count).join('').trimEnd()}…`;
  let [fits, tooMany] = [0, signs.length + 1];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (widthOf(begun(middle)) <= room) fits = middle;
    else tooMany = middle;
  }
  return fits + 1 < fewestLetters ? null : begun(fits);
}

/** The widest stretch of a bar between its ends and the signs that stand on it. */
export function freeStretch(bar: Stretch, signs: readonly Stretch[]): Stretch {
  let free: Stretch = { from: bar.from, until: bar.from };
  let { from } = bar;
  for (const sign of [...signs.toSorted((a, b) => a.from - b.from), { from: bar.until, until: bar.until }]) {
    if (sign.from - from > free.until - free.from) free = { from, until: sign.from };
    from = Math.max(from, sign.until);
  }
  return free;
}
