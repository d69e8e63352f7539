import { nameSpots } from './name-spots.js';

const two = (x: number, apart: number) => [
  { text: 'Quần đảo Hoàng Sa', x, y: 50 },
  { text: 'Quần đảo Trường Sa', x, y: 50 + apart },
];

const widthOf = (text: string): number => text.length * 6;

describe('the names on the map', () => {
  it('stand beside their points where there is room', () => {
    expect(nameSpots(two(100, 40), 1_000, widthOf)).toEqual([
      { anchor: 'start', dx: 5, dy: 4 },
      { anchor: 'start', dx: 5, dy: 4 },
    ]);
  });

  it('are not cut at the edge, and do not cover one another', () => {
    expect(nameSpots(two(260, 6), 320, widthOf)).toEqual([
      { anchor: 'end', dx: -5, dy: 4 },
      { anchor: 'end', dx: -5, dy: 11 },
    ]);
  });
});
