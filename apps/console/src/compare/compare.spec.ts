import { compare } from './compare.js';

const told = (before: unknown, after: unknown): readonly string[] =>
  compare(before, after).map(({ kind, path, before: one, after: other }) =>
    [
      kind,
      path.map(({ name, is }) => (is === 'member' ? `#${name}` : name)).join('/'),
      JSON.stringify(one),
      JSON.stringify(other),
    ].join(' '),
  );

describe('two states of a record', () => {
  it('are the same, changed, added or removed, field by field', () => {
    expect(
      told({ name: 'Bern', seat: 'Bern', kind: 'legation' }, { name: 'Bern', kind: 'embassy', region: 'Europe' }),
    ).toEqual([
      'same name "Bern" "Bern"',
      'removed seat "Bern" ',
      'changed kind "legation" "embassy"',
      'added region  "Europe"',
    ]);
  });

  it('say as little with null as with nothing', () => {
    expect(told({ endOn: null }, { endOn: '2024-02-29' })).toEqual(['added endOn null "2024-02-29"']);
    expect(told({ endOn: '2024' }, { endOn: null })).toEqual(['removed endOn "2024" null']);
    expect(told({ endOn: null }, {})).toEqual(['same endOn null ']);
  });

  it('match the members of lists by their ids, wherever they stand', () => {
    const posting = (postingId: string, startOn: string) => ({ postingId, startOn });
    expect(
      told(
        { entries: [posting('a', '2018'), posting('b', '2021')] },
        { entries: [posting('b', '2022'), posting('a', '2018')] },
      ),
    ).toEqual([
      'same entries/#b/postingId "b" "b"',
      'changed entries/#b/startOn "2021" "2022"',
      'same entries/#a/postingId "a" "a"',
      'same entries/#a/startOn "2018" "2018"',
    ]);
  });

  it('tell members of one name apart, and count those without', () => {
    const source = (quote: string) => ({ id: 'S1', quote });
    expect(told([source('x')], [source('x'), source('y')])).toEqual([
      'same #S1/id "S1" "S1"',
      'same #S1/quote "x" "x"',
      'added #S1 (2)/id  "S1"',
      'added #S1 (2)/quote  "y"',
    ]);
    expect(told([[{ a: 1 }]], [[{ a: 2 }]])).toEqual(['changed #1/#1/a 1 2']);
  });

  it('keep lists of plain values whole', () => {
    expect(told({ states: ['JP'] }, { states: ['JP', 'MH'] })).toEqual(['changed states ["JP"] ["JP","MH"]']);
    expect(told({ states: [] }, { states: [] })).toEqual(['same states [] []']);
  });

  it('are all new where there was no record, and all gone where there is none', () => {
    expect(told(undefined, { id: 'x', on: null })).toEqual(['added id  "x"', 'same on  null']);
    expect(told({ id: 'x' }, undefined)).toEqual(['removed id "x" ']);
  });
});
