/** A bar as it stands on the screen, in pixels. */
export interface Box {
  readonly id: string;
  readonly row: number;
  readonly left: number;
  readonly right: number;
  /** Where the sign stands that says that the end is not known; null where it is. */
  readonly doubt: number | null;
  readonly label: string;
}

export interface PlacedLabel {
  readonly id: string;
  readonly row: number;
  readonly x: number;
  readonly text: string;
}

/** A little more than a letter of the labels takes on average, in pixels. */
const letter = 7.2;
const fewestLetters = 4;
const inset = 7;
/** Room that the sign of doubt takes. */
const doubtWidth = 12;

/**
 * The labels that have room, none over another: each begins in its bar, at the edge of the picture where the bar begins before it,
 * and may reach on to the next bar of its row. One that would run over the sign of doubt of its bar begins after that sign. A label that
 * must be cut says so; one of which too little would be left is not shown.
 */
export function labelsOf(boxes: readonly Box[], width: number): readonly PlacedLabel[] {
  const inOrder = boxes.toSorted((a, b) => a.row - b.row || a.left - b.left);
  return inOrder.flatMap(({ id, row, left, right, doubt, label }, index) => {
    const x = Math.max(left, 0) + inset;
    if (x > Math.max(right, left + inset) || left > width) return [];
    const next = inOrder[index + 1];
    const end = next?.row === row ? Math.min(next.left, width) : width;
    const fit = (from: number, to: number): PlacedLabel | null => {
      const text = cut(label, Math.floor((to - from - inset / 2) / letter));
      return text === null ? null : { id, row, x: from, text };
    };
    if (doubt === null || doubt < x) return fit(x, end) ?? [];
    const inside = fit(x, doubt);
    return (inside?.text === label ? inside : (fit(doubt + doubtWidth, end) ?? inside)) ?? [];
  });
}

/** By whole signs, so that no mark is parted from its letter. */
function cut(label: string, letters: number): string | null {
  const signs = [...new Intl.Segmenter().segment(label.slice(0, 400))].map(({ segment }) => segment);
  if (signs.length <= letters && label.length <= 400) return label;
  return letters < fewestLetters
    ? null
    : `${signs
        .slice(0, letters - 1)
        .join('')
        .trimEnd()}…`;
}
