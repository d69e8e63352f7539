import fc from 'fast-check';
import { GrowingTree } from './growing-tree.js';
import { consistencyRanges, continues, emptyRoot, inclusionRanges, includes, leafHash, nodeHash } from './merkle.js';
import type { Range } from './merkle.js';
import { hashOfRange, tileWidth } from './tiles.js';
import type { TileName } from './tiles.js';

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
const inclusion: readonly (readonly [index: number, size: number, proof: readonly string[]])[] = [
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

const hex = (buffer: Buffer): string => buffer.toString('hex');
const bytes = (text: string): Buffer => Buffer.from(text, 'hex');

/** The RFC's own definition, word for word: the oracle. */
function naiveRoot(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (!only) return emptyRoot;
  if (leaves.length === 1) return only;
  let middle = 1;
  while (middle * 2 < leaves.length) middle *= 2;
  return nodeHash(naiveRoot(leaves.slice(0, middle)), naiveRoot(leaves.slice(middle)));
}

function naivePath(index: number, leaves: readonly Buffer[]): readonly Buffer[] {
  if (leaves.length <= 1) return [];
  let middle = 1;
  while (middle * 2 < leaves.length) middle *= 2;
  const [left, right] = [leaves.slice(0, middle), leaves.slice(middle)];
  return index < middle
    ? [...naivePath(index, left), naiveRoot(right)]
    : [...naivePath(index - middle, right), naiveRoot(left)];
}

function naiveSubproof(from: number, leaves: readonly Buffer[], whole: boolean): readonly Buffer[] {
  if (from === leaves.length) return whole ? [] : [naiveRoot(leaves)];
  let middle = 1;
  while (middle * 2 < leaves.length) middle *= 2;
  const [left, right] = [leaves.slice(0, middle), leaves.slice(middle)];
  return from <= middle
    ? [...naiveSubproof(from, left, whole), naiveRoot(right)]
    : [...naiveSubproof(from - middle, right, false), naiveRoot(left)];
}

/** Leaves in tiles, as they are kept. */
class Tiled {
  readonly tiles = new Map<string, Buffer>();
  readonly tree = new GrowingTree(0, () => Buffer.alloc(0));

  constructor(readonly leaves: readonly Buffer[]) {
    const keep = (name: TileName, hashes: readonly Buffer[]) => this.tiles.set(key(name), Buffer.concat(hashes));
    for (const leaf of leaves) this.tree.add(leaf, keep);
    for (const { name, hashes } of this.tree.partial()) keep(name, hashes);
  }

  readonly tile = (name: TileName): Buffer => this.tiles.get(key(name)) ?? Buffer.alloc(0);
  proof(ranges: readonly Range[]): readonly Buffer[] {
    return ranges.map((range) => hashOfRange(range, this.tile));
  }
}

const key = ({ level, number }: TileName): string => `${level}/${number}`;
function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`nothing at ${index}`);
  return item;
}

const numbered = (count: number): readonly Buffer[] =>
  Array.from({ length: count }, (_, index) => leafHash(Buffer.from(`leaf ${index}`)));

describe('the tree of RFC 6962', () => {
  const leaves = inputs.map((input) => leafHash(bytes(input)));

  it.each(roots.map((root, size) => [size, root] as const))('has the root of the vectors at size %i', (size, root) => {
    expect(hex(new Tiled(leaves.slice(0, size)).tree.root)).toBe(root);
  });

  it.each(inclusion)('proves leaf %i of %i as the vectors do', (index, size, proof) => {
    const tiled = new Tiled(leaves.slice(0, size));
    expect(tiled.proof(inclusionRanges(index, size)).map(hex)).toEqual(proof);
    const leaf = at(leaves, index);
    expect(includes(bytes(at(roots, size)), size, { index, leaf, proof: proof.map(bytes) })).toBe(true);
  });

  it.each(consistency)(
    'proves that the tree of %i is the beginning of that of %i as the vectors do',
    (from, to, proof) => {
      expect(new Tiled(leaves.slice(0, to)).proof(consistencyRanges(from, to)).map(hex)).toEqual(proof);
      const tree = (size: number) => ({ size, root: bytes(at(roots, size)) });
      expect(continues(tree(from), tree(to), proof.map(bytes))).toBe(true);
    },
  );

  it('is the same as the definition, at every size and for every proof', () => {
    const most = 700; // over two levels of tiles
    const all = numbered(most);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: most }), fc.nat(most), fc.nat(most), (size, one, other) => {
        const [index, from] = [one % size, other % (size + 1)];
        const some = all.slice(0, size);
        const tiled = new Tiled(some);
        const root = naiveRoot(some);
        expect(hex(tiled.tree.root)).toBe(hex(root));
        const path = tiled.proof(inclusionRanges(index, size));
        expect(path.map(hex)).toEqual(naivePath(index, some).map(hex));
        expect(includes(root, size, { index, leaf: at(some, index), proof: path })).toBe(true);
        const proof = tiled.proof(consistencyRanges(from, size));
        expect(proof.map(hex)).toEqual(from === 0 ? [] : naiveSubproof(from, some, true).map(hex));
        expect(continues({ size: from, root: naiveRoot(some.slice(0, from)) }, { size, root }, proof)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('believes no proof in which something is otherwise', () => {
    const all = numbered(300);
    const bit = (buffer: Buffer, place: number): Buffer => {
      const changed = Buffer.from(buffer);
      changed.writeUInt8(changed.readUInt8(place % 32) ^ (1 << (place % 8)), place % 32);
      return changed;
    };
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), fc.nat(), fc.nat(), fc.nat(), (size, one, two, three) => {
        const some = all.slice(0, size);
        const tiled = new Tiled(some);
        const root = naiveRoot(some);
        const [index, from] = [one % size, 1 + (one % (size - 1))];
        const leaf = at(some, index);
        const path = tiled.proof(inclusionRanges(index, size));
        const spoilt = path.map((hash, place) => (place === two % path.length ? bit(hash, three) : hash));
        expect(includes(root, size, { index, leaf, proof: spoilt })).toBe(false);
        expect(includes(root, size, { index: (index + 1) % size, leaf, proof: path })).toBe(false);
        expect(includes(root, size, { index, leaf: bit(leaf, three), proof: path })).toBe(false);
        expect(includes(root, size, { index, leaf, proof: path.slice(1) })).toBe(false);
        expect(includes(root, size, { index, leaf, proof: [...path, leaf] })).toBe(false);
        expect(includes(root, size, { index: index + size, leaf, proof: path })).toBe(false);
        const before = { size: from, root: naiveRoot(some.slice(0, from)) };
        const proof = tiled.proof(consistencyRanges(from, size));
        const wrong = proof.map((hash, place) => (place === two % proof.length ? bit(hash, three) : hash));
        expect(continues(before, { size, root }, wrong)).toBe(false);
        expect(continues({ size: from, root: bit(before.root, three) }, { size, root }, proof)).toBe(false);
        expect(continues(before, { size, root: bit(root, three) }, proof)).toBe(false);
        expect(continues(before, { size, root }, proof.slice(0, -1))).toBe(false);
        expect(continues(before, { size, root }, [...proof, leaf])).toBe(false);
        expect(continues({ size, root }, before, proof)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('goes on from its tiles as if it had never stopped', () => {
    const all = numbered(3 * tileWidth + 10);
    for (const size of [0, 1, 255, 256, 257, 512, 700]) {
      const tiled = new Tiled(all.slice(0, size));
      const further = new GrowingTree(size, tiled.tile);
      expect(hex(further.root)).toBe(hex(tiled.tree.root));
      for (const leaf of all.slice(size)) further.add(leaf, () => undefined);
      expect(hex(further.root)).toBe(hex(naiveRoot(all)));
    }
  });

  it('fills a tile of the third level in its turn', () => {
    // 65,536 leaves fill 256 tiles, which fill one of the next level
    const leaf = leafHash(Buffer.from('the same each time'));
    const full: string[] = [];
    const tree = new GrowingTree(0, () => Buffer.alloc(0));
    for (let count = 0; count < tileWidth ** 2 + 1; count += 1) tree.add(leaf, (name) => full.push(key(name)));
    expect(full.slice(-2)).toEqual(['0/255', '1/0']);
    expect(tree.partial().map(({ name, hashes }) => [key(name), hashes.length])).toEqual([
      ['0/256', 1],
      ['2/0', 1],
    ]);
  });
});
