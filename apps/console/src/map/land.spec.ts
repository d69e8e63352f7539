import type { Topology } from 'topojson-specification';
import { landIn } from './land.js';

const square = [
  [
    [0, 0],
    [0, 1],
    [1, 1],
    [0, 0],
  ],
];

describe('a land layer', () => {
  it('is GeoJSON as it is', () => {
    const land = { type: 'Polygon' as const, coordinates: square };
    expect(landIn(land)).toEqual([land]);
  });

  it('is every object of TopoJSON', () => {
    const topology: Topology = {
      type: 'Topology',
      arcs: square,
      objects: { land: { type: 'Polygon', arcs: [[0]] }, ice: { type: 'Polygon', arcs: [[0]] } },
    };
    expect(landIn(topology)).toEqual(
      [0, 1].map(() => ({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: square } })),
    );
  });
});
