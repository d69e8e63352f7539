import { spread } from './spread.js';

describe('missions of one city', () => {
  it('stay in their place where there is only one', () => expect(spread(1)).toEqual([[0, 0]]));

  it.each([2, 3, 7, 8, 19, 60])('are %i apart, and near their city', (count) => {
    const places = spread(count);
    expect(places).toHaveLength(count);
    places.forEach(([x, y], at) => {
      expect(Math.hypot(x, y)).toBeLessThanOrEqual(11 * Math.ceil(Math.sqrt(count)));
      for (const [otherX, otherY] of places.slice(at + 1))
        expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(10.9);
    });
  });
});
