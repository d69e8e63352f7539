import fc from 'fast-check';
import { aTerm, anEmbassy, begun, ended } from './chairs.examples.js';
import { Chairs, chairStates } from './chairs.js';
import type { ChairState, Mission, Term } from './chairs.js';

const chairOf = (terms: readonly Term[], on: string, mission: Mission = anEmbassy) =>
  new Chairs([mission], terms).on(on)[0];
const stateOf = (terms: readonly Term[], on: string, mission?: Mission) => chairOf(terms, on, mission)?.state;

const first: Term = { ...aTerm, postingId: 'first', start: begun('2001-05-03'), end: ended('2003-01-01') };
const charge: Term = {
  ...aTerm,
  postingId: 'charge',
  interim: true,
  start: begun('2003-02-01'),
  end: ended('2003-06-01'),
};
const second: Term = { ...aTerm, postingId: 'second', start: begun('2003-06-01') };

describe('the state of a chair', () => {
  it.each<[string, ChairState]>([
    ['2001-05-02', 'unknown'],
    ['2001-05-03', 'held'],
    ['2002-12-31', 'held'],
    ['2003-01-01', 'vacant'],
    ['2003-02-01', 'acting'],
    ['2003-06-01', 'held'],
    ['2099-01-01', 'held'],
  ])('on %s is %s', (on, state) => expect(stateOf([first, charge, second], on)).toBe(state));

  it('is left open by a partial date, and is not vacant then', () => {
    const partial = { ...first, end: ended('2003') };
    expect(['2002-12-31', '2003-05-05', '2003-12-31'].map((on) => stateOf([partial], on))).toEqual([
      'held',
      'unknown',
      'vacant',
    ]);
    expect(chairOf([partial], '2003-05-05')?.possible).toEqual([partial]);
  });

  it('is that of the later term where an earlier one was never closed', () => {
    const open = { ...aTerm, postingId: 'open', start: begun('2001-05-03'), staleFrom: '2003-06-01' };
    const later = { ...second, end: ended('2004-01-01') };
    expect(chairOf([open, later], '2003-07-01')?.holders).toEqual([later]);
    expect(stateOf([open, later], '2004-01-01')).toBe('vacant');
  });

  it('is closed while the mission is, and held again when it opens again', () => {
    const [opened = { type: 'MissionOpened', on: null, note: null, knownFrom: '', source: null }] = anEmbassy.steps;
    const step = (type: Mission['steps'][number]['type'], on: string) => ({ ...opened, type, on });
    const steps = [
      opened,
      step('MissionClosed', '2010'),
      step('MissionRaised', '2011'),
      step('MissionOpened', '2012-03'),
    ];
    const mission = { ...anEmbassy, steps };
    expect(
      ['2009-12-31', '2010-01-01', '2012-02-29', '2012-03-01'].map((on) => stateOf([second], on, mission)),
    ).toEqual(['held', 'closed', 'closed', 'held']);
  });

  it('is unknown where no head was ever recorded', () => {
    expect(stateOf([], '2020-01-01')).toBe('unknown');
    expect(stateOf([charge], '2020-01-01')).toBe('unknown');
  });
});

describe('a chair', () => {
  it('names the head whose term ended last, as since when it is empty', () => {
    const before = { ...first, postingId: 'before', end: ended('2001-06-01') };
    expect(chairOf([first, before, charge], '2003-02-05')).toEqual({
      mission: anEmbassy,
      state: 'acting',
      holders: [charge],
      possible: [],
      last: first,
    });
  });

  it('has two heads where two terms overlap, and whoever acts beside them is not among them', () => {
    const beside = { ...charge, start: begun('2002-01-01') };
    const other = { ...second, start: begun('2002-01-01') };
    expect(chairOf([first, other, beside], '2002-06-01')?.holders).toEqual([first, other]);
  });

  it('leaves out terms of missions that it does not know', () => {
    expect(stateOf([{ ...second, missionId: 'elsewhere' }], '2020-01-01')).toBe('unknown');
  });
});

describe('the days on which something changes', () => {
  it('are those on which a term or a step begins or ends, surely or possibly, each once', () => {
    const partial = { ...first, start: begun('2001') };
    expect(new Chairs([anEmbassy], [partial, second, second]).changes).toEqual([
      '2001-01-01',
      '2001-12-31',
      '2003-01-01',
      '2003-06-01',
    ]);
  });
});

const day = fc
  .integer({ min: 0, max: 1_500 })
  .map((days) => new Date(Date.UTC(2001, 0, 1 + days)).toISOString().slice(0, 10));
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([on, length]) => on.slice(0, length));
const bounded = (on: string) => {
  const [year = 0, month = 0] = on.split('-').map(Number);
  const last =
    on.length === 7 ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : `${on}-12-31`.slice(0, 10);
  return { on, earliest: `${on}-01-01`.slice(0, 10), latest: last };
};
const term = fc
  .record({
    start: partial,
    end: fc.option(partial),
    stale: fc.option(day),
    interim: fc.boolean(),
    at: fc.nat({ max: 2 }),
  })
  .map(({ start, end, stale, interim, at }): Term => ({
    ...aTerm,
    missionId: `m${at}`,
    interim,
    start: { ...bounded(start), basis: 'arrival' },
    end: end === null ? null : { ...bounded(end), cause: null },
    staleFrom: end === null ? stale : null,
  }));

/** The rule as the API's description of `TermInterval` writes it. */
function holding({ start, end, staleFrom }: Term, on: string): 'certain' | 'possible' | 'staleOpen' | 'no' {
  const certain = start.latest <= on && (end === null || on < end.earliest);
  const possible = start.earliest <= on && (end === null || on < end.latest);
  if (!certain && !possible) return 'no';
  if (staleFrom !== null && staleFrom <= on) return 'staleOpen';
  return certain ? 'certain' : 'possible';
}

describe('all chairs at once', () => {
  const missions = ['m0', 'm1', 'm2'].map((id) => ({ ...anEmbassy, id }));

  it('are held by whom the rule of the API says, on any day', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 12 }), day, (terms, on) => {
        const chairs = new Chairs(missions, terms);
        const states = [...chairs.statesOn(on)].map((place) => chairStates[place]);
        chairs.on(on).forEach(({ mission, state, holders, possible }, at) => {
          const own = terms.filter(({ missionId }) => missionId === mission.id);
          const sure = own.filter((each) => holding(each, on) === 'certain');
          const heads = sure.filter(({ interim }) => !interim);
          expect(holders).toEqual(heads.length > 0 ? heads : sure);
          expect(possible).toEqual(own.filter((each) => !each.interim && holding(each, on) === 'possible'));
          expect(state === 'held').toBe(heads.length > 0);
          expect(state === 'acting').toBe(heads.length === 0 && sure.length > 0);
          expect(states[at]).toBe(state);
        });
      }),
    );
  });

  it('stay as they are between two changes', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 6 }), day, (terms, on) => {
        const chairs = new Chairs(missions, terms);
        const since = chairs.changes.filter((change) => change <= on).at(-1);
        if (since !== undefined) expect(chairs.statesOn(on)).toEqual(chairs.statesOn(since));
      }),
    );
  });
});
