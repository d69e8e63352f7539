import fc from 'fast-check';
import { comparedBy, matches } from '../../libs/read-models/src/matching.js';
import { foundByOracle, someDocuments, someFilter, someSort, sortedByOracle } from './read-store.oracle.js';

describe('documents matched without a store', () => {
  it('are those that MongoDB finds', () => {
    fc.assert(
      fc.property(someDocuments, someFilter, (documents, filter) => {
        const found = documents.filter((document) => matches(document, filter)).map(({ id }) => id);
        expect(found).toEqual(foundByOracle(documents, filter));
      }),
      { numRuns: 1_000 },
    );
  });

  it('stand in the order of MongoDB', () => {
    fc.assert(
      fc.property(someDocuments, someSort, (documents, sort) => {
        expect(documents.toSorted(comparedBy(sort)).map(({ id }) => id)).toEqual(sortedByOracle(documents, sort));
      }),
      { numRuns: 1_000 },
    );
  });

  it('hold null on a path through an array where an element lacks the field', () => {
    const lists = [[], [{ k: 1 }], [{ k: 1 }, {}], [{ k: null }], ['text']];
    expect(lists.map((list) => matches({ id: 'd', list } as never, { 'list.k': null }))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  it('compare text by code points', () => {
    const texts = ['\uffff', '😀', '\ue000', 'z'].map((a, index) => ({ id: `d${index}`, a }));
    expect(texts.toSorted(comparedBy([['a', 1]])).map(({ a }) => a)).toEqual(['z', '\ue000', '\uffff', '😀']);
    expect(texts.filter((document) => matches(document, { a: { $gt: '\uffff' } })).map(({ a }) => a)).toEqual(['😀']);
  });

  it('refuse what is not of the language', () => {
    expect(() => matches({ id: 'd' }, { 'a b': 1 })).toThrow(TypeError);
    expect(() => matches({ id: 'd' }, { a: { $regex: 'x' } } as never)).toThrow(TypeError);
  });
});
