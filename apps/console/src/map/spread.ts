/** Distance of a point on the page from where its city is, in pixels. */
export type Offset = readonly [x: number, y: number];

/** Room for one sign, in pixels. */
const room = 11;

/**
 * Spreads the missions of one city around it, so that none hides another: one alone stays in its place, several fill the rings of a
 * honeycomb, the first in the middle.
 */
export function spread(count: number): readonly Offset[] {
  const offsets: Offset[] = [[0, 0]];
  for (let ring = 1; offsets.length < count; ring += 1) {
    const inRing = ring * 6;
    for (let at = 0; at < inRing; at += 1) offsets.push(corner(ring, at));
  }
  return count === 2
    ? [
        [-room / 2, 0],
        [room / 2, 0],
      ]
    : offsets.slice(0, count);
}

/** A place on a ring: from one of its six corners so many steps towards the next. */
function corner(ring: number, at: number): Offset {
  const [side, step] = [Math.floor(at / ring), at % ring];
  const angle = (turn: number) => (turn * Math.PI) / 3;
  const x = Math.cos(angle(side)) * (ring - step) + Math.cos(angle(side + 1)) * step;
  const y = Math.sin(angle(side)) * (ring - step) + Math.sin(angle(side + 1)) * step;
  return [x * room, y * room];
}
