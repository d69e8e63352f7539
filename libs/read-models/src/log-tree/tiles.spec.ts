import { entryBundle, parseTilePath, tilePath, widthIn } from './tiles.js';

describe('tiles as they are named and served', () => {
  it.each([
    ['0/000', { level: 0, number: 0, width: 256 }],
    ['2/x001/x234/067', { level: 2, number: 1_234_067, width: 256 }],
    ['0/x003/906.p/64', { level: 0, number: 3_906, width: 64 }],
    ['entries/012.p/1', { level: 'entries', number: 12, width: 1 }],
  ] as const)('reads and writes %s', (path, named) => {
    expect(parseTilePath(path)).toEqual(named);
    expect(tilePath(named)).toBe(path);
  });

  it.each([
    '0/1',
    '0/0001',
    '0/x000/001',
    '00/000',
    '0/000.p/0',
    '0/000.p/256',
    '0/000.p/07',
    '0/000.p',
    '-1/000',
    'x/000',
    '0/x001',
    '',
    '0/000/',
    '0/x001/2345',
  ])('knows no tile under %j', (path) => {
    expect(parseTilePath(path)).toBeNull();
  });

  it('puts the length of an entry in front of it', () => {
    const bundle = entryBundle([Buffer.from('ab'), Buffer.alloc(0), Buffer.alloc(0xffff, 'c')]);
    expect(bundle.subarray(0, 8).toString('hex')).toBe('000261620000ffff');
    expect(bundle.length).toBe(4 + 2 + 2 + 0xffff);
  });

  it('knows how wide each tile is in a tree of any size', () => {
    const widths = (size: number) => [
      widthIn(size, { level: 0, number: 0 }),
      widthIn(size, { level: 0, number: 1 }),
      widthIn(size, { level: 1, number: 0 }),
    ];
    expect([0, 1, 256, 300, 512].map(widths)).toEqual([
      [0, 0, 0],
      [1, 0, 0],
      [256, 0, 1],
      [256, 44, 1],
      [256, 256, 2],
    ]);
  });
});
