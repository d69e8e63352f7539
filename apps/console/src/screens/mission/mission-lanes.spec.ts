import type { Entry } from './chair-on.js';
import { entryIdOf, idOf, missionLanes } from './mission-lanes.js';
import { posting, step } from './mission.examples.js';

const texts = {
  lane: (id: string) => id,
  label: idOf,
  said: (entry: Entry) => `said ${idOf(entry)}`,
  accreditedTo: (state: string) => `to ${state}`,
  saidAccredited: () => 'accredited',
};
const to = (state: string, from: string | null = null, until: string | null = null) => ({
  state,
  resident: state === 'fiji',
  from,
  until,
  agrementOn: null,
  credentialsOn: null,
});
const entries: readonly Entry[] = [
  step('MissionOpened', null),
  posting('first', { startOn: '1778', endOn: '1785-05-17' }),
  { kind: 'gap', on: '1785-05-17', until: '1790-01-01', days: 1690 },
  posting('stale', { startOn: '1790-01-01', status: 'inPost' }),
  posting('last', { startOn: '1800-01-01', status: 'inPost', plannedEnd: '1804' }),
  { kind: 'overlap', on: '1800-01-01', until: null, postingIds: ['stale', 'last'] },
  posting('acting', { startOn: '1786-01-01', endOn: '1787-01-01', interim: true }),
  posting('coming', { designatedOn: '1803-05', status: 'designated' }),
  posting('declined', { appointedOn: '1799', status: 'notTakenUp', notTakenUp: 'declined' }),
  step('MissionSuspended', '1798-07-07'),
  step('MissionOpened', '1799-01-01'),
  step('MissionClosed', '1805-01-01'),
];

describe('the lanes of a mission', () => {
  const lanes = missionLanes(entries, texts);
  const ids = Object.fromEntries(lanes.map(({ id, spans }) => [id, spans.map((span) => span.id)]));
  const spanOf = (id: string) => lanes.flatMap(({ spans }) => spans).find((span) => span.id === id);

  it('hold every entry once, each in its lane', () => {
    expect(ids).toEqual({
      heads: ['first', 'stale', 'last', 'gap 1785-05-17', 'overlap 1800-01-01 stale last'],
      named: ['coming'],
      charges: ['acting'],
      life: ['MissionOpened ', 'MissionSuspended 1798-07-07', 'MissionOpened 1799-01-01', 'MissionClosed 1805-01-01'],
      unserved: ['declined'],
    });
    expect(lanes.flatMap(({ spans }) => spans)).toHaveLength(entries.length);
  });

  it('draw a term that was never closed up to the next head, and the present one as open with its planned end', () => {
    expect(spanOf('stale')).toMatchObject({ isOpen: true, staleFrom: '1800-01-01' });
    expect(spanOf('last')).toMatchObject({ isOpen: true, staleFrom: null, plannedEnd: '1804' });
  });

  it('draw people to come and people who did not serve as a day', () => {
    expect([spanOf('coming'), spanOf('declined')]).toMatchObject([
      { look: 'point', start: '1803-05', end: null },
      { look: 'point', start: '1799', end: null },
    ]);
  });

  it('draw the life of the mission from step to step, begun before the first known day where no opening is dated', () => {
    expect(lanes.find(({ id }) => id === 'life')?.spans).toMatchObject([
      { start: '1778', isBegunBefore: true, end: '1798-07-07', look: 'life' },
      { start: '1798-07-07', end: '1799-01-01', look: 'paused' },
      { start: '1799-01-01', end: '1805-01-01', isOpen: false },
      { start: '1805-01-01', end: null, isOpen: false },
    ]);
  });

  it('have one for each state where a posting is accredited to several, over its days there', () => {
    const several = posting('lyon', {
      startOn: '2003-01-09',
      endOn: '2005-07-16',
      accreditations: [to('fiji'), to('tuvalu', '2003-08-05', '2004-01-01')],
    });
    const acting = posting('acting', {
      interim: true,
      startOn: '2005-08-01',
      accreditations: [to('fiji'), to('tuvalu')],
    });
    const accredited = missionLanes([several, acting], texts).filter(({ id }) => id.startsWith('@'));
    expect(accredited).toMatchObject([
      { label: 'to fiji', spans: [{ start: '2003-01-09', end: '2005-07-16', look: 'main' }] },
      { label: 'to tuvalu', spans: [{ start: '2003-08-05', end: '2004-01-01', look: 'second' }] },
    ]);
    expect(accredited.flatMap(({ spans }) => spans.map(({ id }) => entryIdOf(id)))).toEqual(['lyon', 'lyon']);
  });

  it('have none for a single state over the very days of the terms', () => {
    const single = posting('one', { startOn: '2003-01-09', status: 'inPost', accreditations: [to('japan')] });
    expect(missionLanes([single], texts).some(({ id }) => id.startsWith('@'))).toBe(false);
  });

  it('draw one of whom the end alone is known among the heads, up to that end', () => {
    const barton = posting('barton', { status: 'designated', endOn: '1835-11-08' });
    const [heads, named] = missionLanes([barton], texts);
    expect(heads?.spans).toMatchObject([{ id: 'barton', start: null, end: '1835-11-08', isOpen: false }]);
    expect(named?.spans).toEqual([]);
  });

  it('draw an overlap that goes on as open', () => {
    expect(spanOf('overlap 1800-01-01 stale last')).toMatchObject({ end: null, isOpen: true });
  });
});
