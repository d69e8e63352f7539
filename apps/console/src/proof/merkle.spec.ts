import { hexOf, utf8 } from './bytes.js';
import type { Bytes } from './bytes.js';
import { climb, continues, emptyRoot, leafHash, nodeHash } from './merkle.js';

// The figures that implementations of Certificate Transparency have in common.
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const inclusion: readonly (readonly [index: number, size: number, path: readonly string[]])[] = [
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    1,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];
const consistency: readonly (readonly [from: number, to: number, proof: readonly string[]])[] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
  [
    6,
    7,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
];

const bytes = (hex: string): Bytes => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const rootOf = (size: number): Bytes => bytes(roots[size] ?? '');
const flipped = (hash: Bytes): Bytes => hash.map((byte, at) => (at === 7 ? byte ^ 4 : byte));

describe('the tree of RFC 6962, in the browser', () => {
  it('has the root of the vectors where there is no leaf, and where there is one', async () => {
    expect(hexOf(await emptyRoot())).toBe(roots[0]);
    expect(hexOf(await leafHash(utf8('')))).toBe(roots[1]);
    expect(hexOf(await nodeHash(await leafHash(bytes('')), await leafHash(bytes('00'))))).toBe(roots[2]);
  });

  it.each(inclusion)('comes from leaf %i of %i to the root of the vectors', async (index, size, path) => {
    const leaf = await leafHash(bytes(inputs[index] ?? ''));
    const steps = await climb(leaf, { index, size, path: path.map(bytes) });
    expect(steps?.map(({ hash }) => hexOf(hash))).toEqual(path);
    expect(hexOf(steps?.at(-1)?.result ?? leaf)).toBe(roots[size]);
  });

  it.each(inclusion)('comes elsewhere with one bit of the path to leaf %i of %i changed', async (index, size, path) => {
    const leaf = await leafHash(bytes(inputs[index] ?? ''));
    for (const at of path.keys()) {
      const spoilt = path.map((hash, place) => (place === at ? flipped(bytes(hash)) : bytes(hash)));
      const steps = await climb(leaf, { index, size, path: spoilt });
      expect(hexOf(steps?.at(-1)?.result ?? leaf)).not.toBe(roots[size]);
    }
    const other = await climb(flipped(leaf), { index, size, path: path.map(bytes) });
    expect(hexOf(other?.at(-1)?.result ?? leaf)).not.toBe(roots[size]);
  });

  it('goes nowhere by a path that is too short, too long, or for no leaf of the tree', async () => {
    const leaf = await leafHash(bytes(''));
    const path = (inclusion[0]?.[2] ?? []).map(bytes);
    expect(await climb(leaf, { index: 0, size: 8, path: path.slice(1) })).toBeNull();
    expect(await climb(leaf, { index: 0, size: 8, path: [...path, leaf] })).toBeNull();
    expect(await climb(leaf, { index: 8, size: 8, path })).toBeNull();
    expect(await climb(leaf, { index: -1, size: 8, path })).toBeNull();
    expect(await climb(leaf, { index: 0.5, size: 8, path })).toBeNull();
  });

  it.each(consistency)('finds that the tree of %i is the beginning of that of %i', async (from, to, proof) => {
    const trees = [
      { size: from, root: rootOf(from) },
      { size: to, root: rootOf(to) },
    ] as const;
    expect(await continues(...trees, proof.map(bytes))).toBe(true);
    expect(await continues({ size: from, root: flipped(rootOf(from)) }, trees[1], proof.map(bytes))).toBe(false);
    expect(await continues(trees[0], { size: to, root: flipped(rootOf(to)) }, proof.map(bytes))).toBe(false);
    expect(await continues(...trees, [...proof.map(bytes), rootOf(1)])).toBe(false);
    for (const at of proof.keys()) {
      const spoilt = proof.map((hash, place) => (place === at ? flipped(bytes(hash)) : bytes(hash)));
      expect(await continues(...trees, spoilt)).toBe(false);
    }
  });

  it('holds that every tree began empty, and that none began larger', async () => {
    const [none, all] = [
      { size: 0, root: rootOf(0) },
      { size: 8, root: rootOf(8) },
    ];
    expect(await continues(none, all, [])).toBe(true);
    expect(await continues({ size: 0, root: rootOf(1) }, all, [])).toBe(false);
    expect(await continues(all, none, [])).toBe(false);
  });
});
