import { anEmbassy } from '../chairs/chairs.examples.js';
import { layoutOf, worldIn } from './layout.js';

const { projection, height } = worldIn(960);
const mission = (id: string, receivingStates: readonly string[]) => ({ ...anEmbassy, id, receivingStates });

describe('the map', () => {
  it('holds the whole globe', () => {
    const corners = [
      [-180, 0],
      [180, 0],
      [0, 90],
      [0, -90],
    ].map((at) => projection(at as [number, number]) ?? [NaN, NaN]);
    for (const [x = NaN, y = NaN] of corners) {
      expect(x).toBeGreaterThanOrEqual(1.9);
      expect(x).toBeLessThanOrEqual(958.1);
      expect(y).toBeGreaterThanOrEqual(1.9);
      expect(y).toBeLessThanOrEqual(height - 1.9);
    }
  });

  it('has every mission: in its city, or in the list of those without a place', () => {
    const missions = [
      mission('a', ['japan']),
      mission('b', ['atlantis']),
      mission('representative-to-iaea', []),
      mission('c', ['austria']),
    ];
    const { points, unplaced, cities } = layoutOf(missions, projection);
    expect(unplaced).toEqual([1]);
    expect([...cities]).toEqual([
      ['Tokyo', [0]],
      ['Vienna', [2, 3]],
    ]);
    expect(points.map(({ mission: at, city }) => [at, city])).toEqual([
      [0, 'Tokyo'],
      [2, 'Vienna'],
      [3, 'Vienna'],
    ]);
    const [tokyo, one, other] = points;
    expect(tokyo?.offset).toEqual([0, 0]);
    expect([one?.x, one?.y]).toEqual([other?.x, other?.y]);
    expect(one?.offset).not.toEqual(other?.offset);
  });
});
