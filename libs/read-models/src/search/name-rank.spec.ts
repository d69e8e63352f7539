import { askedWords } from './asked-words.js';
import { byRank, nameRank } from './name-rank.js';
import type { NameDocument } from './names.projection.js';

const named = (name: string, more: Partial<NameDocument> = {}): NameDocument => ({
  id: `official/${name}`,
  kind: 'official',
  target: name,
  name,
  nameEn: null,
  alsoKnownAs: [],
  mergedInto: null,
  words: [],
  marked: [],
  ...more,
});

const inOrder = (asked: string, ...documents: readonly NameDocument[]): readonly string[] =>
  documents
    .toSorted((a, b) => byRank(nameRank(a, askedWords(asked)), nameRank(b, askedWords(asked))))
    .map(({ name }) => name);

describe('which name fits best', () => {
  it('is the whole name, then one that begins so, then one with the whole words, then one whose words begin so', () => {
    const names = ['Van Sonner', 'Bùi Thanh Sơn', 'Sơn Trà', 'Sơn'].map((name) => named(name));
    expect(inOrder('son', ...names)).toEqual(['Sơn', 'Sơn Trà', 'Bùi Thanh Sơn', 'Van Sonner']);
  });

  it('is the one with the very marks among those that fit alike', () => {
    expect(inOrder('an', named('Ân'), named('Ấn'), named('An'))).toEqual(['An', 'Ân', 'Ấn']);
  });

  it('is the one with the very marks before all, where marks were asked for', () => {
    expect(inOrder('Sơn', named('Son'), named('Bùi Thanh Sơn'))).toEqual(['Bùi Thanh Sơn', 'Son']);
    expect(inOrder('son', named('Bùi Thanh Sơn'), named('Son'))).toEqual(['Son', 'Bùi Thanh Sơn']);
  });

  it('is the name of today before one that it had, and a record before one that goes on in another', () => {
    const former = named('Myanmar', { alsoKnownAs: ['Burma'] });
    expect(inOrder('burma', former, named('Burma'))).toEqual(['Burma', 'Myanmar']);
    const merged = named('Lee, Anna', { mergedInto: 'lee' });
    expect(inOrder('lee anna', merged, named('Lee Anna'))).toEqual(['Lee Anna', 'Lee, Anna']);
  });

  it('is by the English name as by the own one', () => {
    expect(inOrder('embassy in japan', named('A'), named('Đại sứ quán', { nameEn: 'Embassy in Japan' }))[0]).toBe(
      'Đại sứ quán',
    );
  });

  it('holds for words of which each stands in another name of the record', () => {
    const both = named('Đại sứ quán tại Nhật Bản', { alsoKnownAs: ['Tokyo'] });
    expect(nameRank(both, askedWords('dai tokyo'))[1]).toBe(3);
  });
});
