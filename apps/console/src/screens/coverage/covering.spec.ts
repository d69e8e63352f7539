import { aTerm, begun, ended } from '../../chairs/chairs.examples.js';
import { countsOf, everAccredited, linesOf, showOf } from './covering.js';
import type { CoveredState, Covering } from './covering.js';

const by = (resident: boolean): Covering => ({
  mission: { id: 'vn-japan', name: 'Đại sứ quán' },
  posting: { id: 'p1' },
  official: { id: 'o1', name: 'Nguyễn Văn Anh' },
  title: 'Đại sứ',
  class: 'ambassador',
  interim: false,
  resident,
  since: '2023-07-20',
});
const state = (id: string, ...items: readonly Covering[]): CoveredState => ({ state: id, missions: [], items });
const states = [state('a', by(true), by(false)), state('b', by(false)), state('c'), state('d')];

describe('the coverage of states', () => {
  it('has a line for each who is accredited, and one for a state with nobody', () => {
    const lines = linesOf(states, (id) => id.toUpperCase());
    expect(lines.map((line) => [line.name, showOf(line)])).toEqual([
      ['A', 'resident'],
      ['A', 'elsewhere'],
      ['B', 'elsewhere'],
      ['C', 'nobody'],
      ['D', 'nobody'],
    ]);
  });

  it('counts each state once, by the best that it has', () =>
    expect(countsOf(states)).toEqual({ all: 4, resident: 1, elsewhere: 1, nobody: 2 }));
});

describe('everyone ever accredited to a state', () => {
  it('is listed with the days of the accreditation, else of the term, the last first', () => {
    const of = (id: string, from: string | null, until: string | null) => ({
      id,
      from,
      until,
      resident: from === null,
    });
    const first = {
      ...aTerm,
      postingId: 'first',
      start: begun('1990'),
      end: ended('1995-02'),
      states: [of('a', null, null)],
    };
    const second = {
      ...aTerm,
      postingId: 'second',
      start: begun('1996'),
      states: [of('b', null, null), of('a', '1997-01-01', null)],
    };
    const third = { ...aTerm, postingId: 'third', start: begun('1998'), states: [of('a', null, '1999-01-01')] };
    expect(
      everAccredited([first, second, third, aTerm], 'a').map(({ term, from, until, resident }) => [
        term.postingId,
        from,
        until,
        resident,
      ]),
    ).toEqual([
      ['third', '1998', '1999-01-01', true],
      ['second', '1997-01-01', null, false],
      ['first', '1990', '1995-02', true],
    ]);
  });
});
