import { careerLanes, firstDayOf, idOf, missionNameOf } from './career-lanes.js';
import type { CareerEntry, Rank } from './career-lanes.js';

const entry = (kind: CareerEntry['kind'], id: string, given: Partial<CareerEntry>): CareerEntry => ({
  kind,
  id,
  status: 'served',
  title: id,
  missionId: null,
  missionName: null,
  missionNameEn: null,
  designatedOn: null,
  appointedOn: null,
  startOn: null,
  startBasis: null,
  plannedEnd: null,
  endOn: null,
  endCause: null,
  note: null,
  attestedOn: [],
  sources: [],
  ...given,
});
const rank: Rank = {
  rank: 'Đại sứ bậc hai',
  on: '2010',
  by: null,
  eventId: 'e1',
  knownFrom: '2026-01-01T00:00:00.000Z',
  source: null,
  dating: null,
};
const entries = [
  entry('posting', 'japan', { startOn: '2023-05-15' }),
  entry('posting', 'france', { appointedOn: '2001', endOn: '2004-01-01' }),
  entry('office', 'minister', { attestedOn: ['2021-10-16', '2024-12-12'] }),
  entry('office', 'japan', { startOn: '2008', endOn: '2009' }),
  entry('posting', 'coming', { status: 'pending', designatedOn: '2026-01-01' }),
  entry('posting', 'declined', { status: 'didNotServe', appointedOn: '1999' }),
];

describe('the lanes of a career', () => {
  const lanes = careerLanes(entries, [rank], {
    lane: (id) => id,
    label: ({ title }) => title,
    said: idOf,
    rank: (one) => one.rank,
  });
  const spanOf = (id: string) => lanes.flatMap(({ spans }) => spans).find((span) => span.id === id);

  it('hold every posting, office and rank once, those not taken up apart', () => {
    expect(lanes.map(({ id, spans }) => [id, spans.map((span) => span.id)])).toEqual([
      ['postings', ['posting japan', 'posting france']],
      ['offices', ['office minister', 'office japan']],
      ['pending', ['posting coming']],
      ['ranks', ['rank e1']],
      ['unserved', ['posting declined']],
    ]);
  });

  it('draw as going on what has begun and not ended', () => {
    expect(spanOf('posting japan')).toMatchObject({ start: '2023-05-15', isOpen: true });
    expect(spanOf('office japan')).toMatchObject({ isOpen: false });
  });

  it('draw an office without a known beginning by the days on which it was seen', () => {
    expect(spanOf('office minister')).toMatchObject({
      start: null,
      isOpen: false,
      seenOn: ['2021-10-16', '2024-12-12'],
    });
    expect(spanOf('posting france')).toMatchObject({ start: null, end: '2004-01-01', seenOn: ['2001'] });
  });

  it('draw as a day what is to come, what was not taken up, and a rank', () => {
    expect([spanOf('posting coming'), spanOf('posting declined'), spanOf('rank e1')]).toMatchObject([
      { look: 'point', start: '2026-01-01' },
      { look: 'point', start: '1999' },
      { look: 'point', start: '2010' },
    ]);
  });

  it('place an entry by the first day known of it', () => {
    expect(entries.map(firstDayOf)).toEqual(['2023-05-15', '2001', '2021-10-16', '2008', '2026-01-01', '1999']);
    expect(firstDayOf(entry('office', 'none', {}))).toBeNull();
  });
});

describe('the mission of a posting', () => {
  it('is called as it is in the language of the page, where it has a name in it', () => {
    const names = { missionName: 'Đại sứ quán tại Lào', missionNameEn: 'Embassy in Laos' };
    expect([missionNameOf(names, 'vi'), missionNameOf(names, 'en')]).toEqual([
      'Đại sứ quán tại Lào',
      'Embassy in Laos',
    ]);
    expect(missionNameOf({ ...names, missionNameEn: null }, 'en')).toBe('Đại sứ quán tại Lào');
  });
});
