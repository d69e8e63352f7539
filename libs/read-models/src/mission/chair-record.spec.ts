import type { MissionEvent } from '@legation/domain';
import { missionExamples } from '../../../domain/src/mission/mission.examples.js';
import { logOf } from '../spec-log.js';
import { storeWith } from '../spec-store.js';
import { anomalies } from './anomalies.query.js';
import { missionTimeline } from './mission-timeline.query.js';

const { events: e } = missionExamples;

type Said = readonly ['mission-m', MissionEvent];
const said = (event: MissionEvent): Said => ['mission-m', event];
const term = (postingId: string, start: string, end: string | null): readonly Said[] => [
  said({ ...e.AmbassadorAppointed, data: { ...e.AmbassadorAppointed.data, postingId, officialId: postingId } }),
  said({ type: 'TermStarted', data: { postingId, on: start, basis: 'arrival' } }),
  ...(end === null ? [] : [said({ type: 'TermEnded', data: { postingId, on: end, cause: null, note: null } })]),
];
const charge = (on: string): Said =>
  said({ ...e.ChargeAdInterimDesignated, data: { ...e.ChargeAdInterimDesignated.data, postingId: 'charge', on } });

async function oddIn(...chair: readonly Said[]) {
  const store = await storeWith(logOf(said(e.MissionOpened), ...chair));
  const { entries } = await missionTimeline(store, 'm', null);
  const { items } = await anomalies(store, { knownAt: null, missionId: 'm', kinds: ['gap', 'overlap'], limit: 10 });
  const inTimeline = entries.flatMap((entry) =>
    entry.kind === 'gap' || entry.kind === 'overlap' ? [{ kind: entry.kind, from: entry.on, until: entry.until }] : [],
  );
  expect(items.map(({ kind, from, until }) => ({ kind, from, until }))).toEqual(inTimeline);
  return inTimeline;
}

describe('a term that nobody ended', () => {
  it('leaves no gap before the one that begins next', async () => {
    expect(await oddIn(...term('a', '2010-01-01', null), ...term('b', '2015-01-01', '2016-01-01'))).toEqual([]);
  });

  it('leaves none after it while no other has begun', async () => {
    const within = term('b', '2009-01-01', '2012-01-01');
    expect(await oddIn(...within, ...term('a', '2010-01-01', null))).toEqual([
      { kind: 'overlap', from: '2010-01-01', until: '2012-01-01' },
    ]);
  });

  it('is over when a charge begins to act, and the chair then without a head', async () => {
    const heads = [...term('a', '2010-01-01', null), ...term('b', '2015-01-01', '2016-01-01')];
    expect(await oddIn(...heads, charge('2014-01-01'))).toEqual([
      { kind: 'gap', from: '2014-01-01', until: '2015-01-01' },
    ]);
  });

  it('overlaps those who held the chair before it was over', async () => {
    const heads = [...term('a', '2010-01-01', null), ...term('b', '2009-01-01', '2012-01-01')];
    expect(await oddIn(...heads, ...term('c', '2011-01-01', '2011-06-01'))).toEqual([
      { kind: 'overlap', from: '2010-01-01', until: '2011-01-01' },
      { kind: 'overlap', from: '2011-01-01', until: '2011-06-01' },
    ]);
  });
});
