import type { TextWidth } from '../parts/text-width.js';

export interface NameSpot {
  readonly anchor: 'start' | 'end';
  /** From the point that is named. */
  readonly dx: number;
  readonly dy: number;
}

/** How high a line of the names is, in pixels. */
const line = 13;
const aside = 5;
const below = 4;

/** Where each name stands beside its point: on the other side where it would be cut at the edge, and below one that it would cover. */
export function nameSpots(
  names: readonly { readonly text: string; readonly x: number; readonly y: number }[],
  width: number,
  widthOf: TextWidth,
): readonly NameSpot[] {
  const taken: { readonly from: number; readonly until: number; readonly y: number }[] = [];
  return names.map(({ text, x, y }) => {
    const long = widthOf(text) + aside;
    const anchor = x + long > width ? 'end' : 'start';
    const [from, until] = anchor === 'end' ? [x - long, x] : [x, x + long];
    const covered = taken.filter((one) => one.from < until && from < one.until && Math.abs(one.y - (y + below)) < line);
    const at = Math.max(y + below, ...covered.map((one) => one.y + line));
    taken.push({ from, until, y: at });
    return { anchor, dx: anchor === 'end' ? -aside : aside, dy: at - y };
  });
}
