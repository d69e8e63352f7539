import type { RegisterEvent } from '@legation/domain';
import { batchExamples } from '../../../domain/src/batch/batch.examples.js';
import { directiveExamples } from '../../../domain/src/directive/directive.examples.js';
import { meetingExamples } from '../../../domain/src/meeting/meeting.examples.js';
import { sourceExamples } from '../../../domain/src/source/source.examples.js';
import { officialExamples } from '../../../domain/src/official/official.examples.js';
import { daysStated } from './days-stated.projection.js';
import { instantsKnown } from './instants-known.projection.js';
import { documentsOf, logOf } from '../spec-log.js';
import { storeWith } from '../spec-store.js';
import { steps } from './steps.query.js';
import type { StepsQuestion } from './steps.query.js';

const { events: o } = officialExamples;
const opened = {
  type: 'MissionOpened',
  data: { on: '1995', kind: 'embassy', name: 'M', nameEn: null, seat: null, region: null, receivingStates: [] },
} as const;
const appointed = (postingId: string, officialId: string, on: string): RegisterEvent => ({
  type: 'AmbassadorAppointed',
  data: {
    postingId,
    officialId,
    on,
    title: 'Đại sứ',
    headClass: 'ambassador',
    accreditations: [],
    termLabel: null,
    months: 36,
    by: null,
  },
});
const started = (postingId: string, on: string) =>
  ({ type: 'TermStarted', data: { postingId, on, basis: 'arrival' } }) as const;
const corrected = (postingId: string, on: string): RegisterEvent => ({
  type: 'PostingCorrected',
  data: { postingId, fact: 'started', state: null, corrects: 'e3', before: {}, after: { on }, reason: 'misread' },
});

const log = logOf(
  ['mission-m', opened],
  ['official-a', { type: 'OfficialRegistered', data: { name: 'Bà A', note: null } }],
  ['mission-m', appointed('p1', 'a', '2000-02')],
  ['mission-m', started('p1', '2000-05-01')],
  ['official-a', { ...o.OfficeAssumed, data: { ...o.OfficeAssumed.data, appointedOn: null, on: '2006-07-07' } }],
  ['mission-m', corrected('p1', '2000-06-01')],
  ['mission-n', opened],
  ['mission-n', appointed('p2', 'b', '2003-03-03')],
  [
    'meeting-g',
    {
      ...meetingExamples.events.MeetingHeld,
      data: { ...meetingExamples.events.MeetingHeld.data, on: '2010-10-10', until: null },
    },
  ],
  ['mission-n', { type: 'TermExtended', data: { postingId: 'p2', on: null, until: '2009-09-09' } }],
  ['official-b', { type: 'OfficialRegistered', data: { name: 'Ông B', note: null } }],
  [
    'directive-d',
    {
      ...directiveExamples.events.DirectiveIssued,
      data: { ...directiveExamples.events.DirectiveIssued.data, on: null },
    },
  ],
);
const at = (second: number) => `2026-01-01T00:00:${String(second).padStart(2, '0')}.000Z`;

describe('where to step', () => {
  const ask = async (question: Partial<StepsQuestion>) =>
    steps(await storeWith(log), { on: '2001-01-01', knownAt: null, ...question });

  /** Every day that is stepped on, walked forwards. */
  async function daysFrom(on: string, scope: Partial<StepsQuestion>): Promise<readonly string[]> {
    const found: string[] = [];
    for (let day: string | null = on; day !== null;) {
      const { next }: { next: string | null } = (await ask({ ...scope, on: day })).day;
      if (next !== null) found.push(next);
      day = next;
    }
    return found;
  }

  const whole = [
    '1995-01-01',
    '1995-12-31',
    '2000-02-01',
    '2000-02-29',
    '2000-06-01',
    '2003-03-03',
    '2006-07-07',
    '2010-10-10',
  ];

  it('is on every day on which something changes, both ends of a partial date, but on no planned one', async () => {
    expect(await daysFrom('0001-01-01', {})).toEqual(whole);
  });

  it('is the same backwards', async () => {
    const found: string[] = [];
    for (let day: string | null = '9999-12-31'; day !== null;) {
      const { previous }: { previous: string | null } = (await ask({ on: day })).day;
      if (previous !== null) found.unshift(previous);
      day = previous;
    }
    expect(found).toEqual(whole);
  });

  it('is where the record stood as known: not on a day that was corrected, and on it before it was', async () => {
    const from = '2000-03-01';
    expect((await ask({ on: from })).day.next).toBe('2000-06-01');
    expect((await ask({ on: from, knownAt: at(5) })).day.next).toBe('2000-06-01');
    expect((await ask({ on: from, knownAt: at(4) })).day.next).toBe('2000-05-01');
    expect((await ask({ on: from, knownAt: at(2) })).day).toEqual({ previous: '2000-02-29', next: null });
  });

  it('stays inside a mission, a career, or a career in a mission', async () => {
    expect(await daysFrom('0001-01-01', { mission: 'm' })).toEqual(whole.slice(0, 5));
    expect(await daysFrom('0001-01-01', { official: 'a' })).toEqual([
      '2000-02-01',
      '2000-02-29',
      '2000-06-01',
      '2006-07-07',
    ]);
    expect(await daysFrom('0001-01-01', { official: 'a', mission: 'm' })).toEqual([
      '2000-02-01',
      '2000-02-29',
      '2000-06-01',
    ]);
    expect(await daysFrom('0001-01-01', { official: 'a', mission: 'n' })).toEqual([]);
  });

  it('is, of one kind, on the days of that kind alone; a posting is of its mission', async () => {
    expect(await daysFrom('0001-01-01', { category: 'mission' })).toEqual([...whole.slice(0, 6)]);
    expect(await daysFrom('0001-01-01', { category: 'official' })).toEqual(['2006-07-07']);
    expect(await daysFrom('0001-01-01', { category: 'meeting' })).toEqual(['2010-10-10']);
    expect(await daysFrom('0001-01-01', { category: 'batch' })).toEqual([]);
  });

  describe('inside a batch, a meeting, a directive or a matter', () => {
    const { events: m } = meetingExamples;
    const { events: d } = directiveExamples;
    const held = (on: string, more: object = {}): RegisterEvent => ({
      ...m.MeetingHeld,
      data: { ...m.MeetingHeld.data, on, until: null, parentMeetingId: null, ...more },
    });
    const issued = (on: string, meetingId: string | null): RegisterEvent => ({
      ...d.DirectiveIssued,
      data: { ...d.DirectiveIssued.data, on, meetingId, parentDirectiveId: null },
    });
    const opening = batchExamples.events.BatchOpened;
    const naming = batchExamples.events.PostingAddedToBatch;
    const many = logOf(
      ['mission-m', opened],
      ['mission-m', appointed('p1', 'a', '2000-02-02')],
      ['mission-m', appointed('p2', 'b', '2004-04-04')],
      ['batch-x', { ...opening, data: { ...opening.data, on: '1999-09-09' } }],
      ['batch-x', { ...naming, data: { ...naming.data, missionId: 'm', postingId: 'p1' } }],
      ['meeting-g', held('2010-10-10')],
      ['meeting-s', held('2010-10-11', { parentMeetingId: 'g' })],
      ['directive-d', issued('2010-10-12', 's')],
      ['directive-e', issued('2010-10-13', 'g')],
      ['meeting-g', { ...m.CommitmentMade, data: { ...m.CommitmentMade.data, matters: ['strategy'] } }],
      ['source-s1', sourceExamples.events.SourceDescribed],
    );
    const inside = async (scope: Partial<StepsQuestion>) => {
      const store = await storeWith(many);
      const found: [string[], string[]] = [[], []];
      let [on, knownAt]: [string | null, string | null] = ['0001-01-01', '2025-01-01T00:00:00.000Z'];
      while (on !== null) {
        const { day } = await steps(store, { ...scope, on, knownAt: null });
        if (day.next !== null) found[0].push(day.next);
        on = day.next;
      }
      while (knownAt !== null) {
        const { known } = await steps(store, { ...scope, on: '2001-01-01', knownAt });
        if (known.next !== null) found[1].push(known.next);
        knownAt = known.next;
      }
      return found;
    };

    it.each([
      [{ batch: 'x' }, ['1999-09-09', '2000-02-02'], [1, 3, 4]],
      [{ meeting: 'g' }, ['2010-10-10', '2010-10-11', '2010-10-13'], [5, 6, 8, 9]],
      [{ meeting: 's' }, ['2010-10-11', '2010-10-12'], [6, 7]],
      [{ directive: 'd' }, ['2010-10-12'], [7]],
      [{ matter: 'strategy' }, ['2010-10-10'], [5, 9]],
      [{ source: 's1' }, [], [10]],
      [{ directive: 'd', meeting: 's' }, ['2010-10-11', '2010-10-12'], [6, 7]],
    ])('%p is on its own days and instants', async (scope, days, seconds) => {
      expect(await inside(scope)).toEqual([days, seconds.map(at)]);
    });
  });

  it('is on each instant at which something in scope came to be known', async () => {
    const known = async (second: number, scope: Partial<StepsQuestion> = {}) =>
      (await ask({ knownAt: at(second), ...scope })).known;
    expect(await known(5)).toEqual({ previous: at(4), next: at(6) });
    expect(await known(0)).toEqual({ previous: null, next: at(1) });
    expect(await known(11)).toEqual({ previous: at(10), next: null });
    expect(await known(4, { mission: 'm' })).toEqual({ previous: at(3), next: at(5) });
    expect(await known(9, { mission: 'm' })).toEqual({ previous: at(5), next: null });
    expect(await known(2, { official: 'a' })).toEqual({ previous: at(1), next: at(3) });
    expect(await known(4, { official: 'a' })).toEqual({ previous: at(3), next: at(5) });
    expect(await known(0, { mission: 'n' })).toEqual({ previous: null, next: at(6) });
  });

  it('starts from the last moment known where none is named', async () => {
    const { knownAt, known } = await ask({});
    expect([knownAt, known]).toEqual([at(11), { previous: at(10), next: null }]);
  });

  it('tells instants of one second apart', async () => {
    const events = log.slice(0, 3).map((recorded, index) => {
      const knownFrom = `2026-01-01T00:00:07.${index}00Z`;
      return { ...recorded, metadata: { ...recorded.metadata, knownFrom, recordedAt: knownFrom } };
    });
    const { known } = await steps(await storeWith(events), { on: '2001-01-01', knownAt: '2026-01-01T00:00:07.100Z' });
    expect(known).toEqual({ previous: '2026-01-01T00:00:07.000Z', next: '2026-01-01T00:00:07.200Z' });
  });

  it('refuses what is not in the register', async () => {
    await expect(ask({ mission: 'x' })).rejects.toMatchObject({ code: 'MISSION_NOT_FOUND' });
    await expect(ask({ official: 'x' })).rejects.toMatchObject({ code: 'OFFICIAL_NOT_FOUND' });
    await expect(ask({ batch: 'x' })).rejects.toMatchObject({ code: 'BATCH_NOT_FOUND' });
    await expect(ask({ meeting: 'x' })).rejects.toMatchObject({ code: 'MEETING_NOT_FOUND' });
    await expect(ask({ directive: 'x' })).rejects.toMatchObject({ code: 'DIRECTIVE_NOT_FOUND' });
    await expect(ask({ matter: 'x' })).rejects.toMatchObject({ code: 'MATTER_NOT_FOUND' });
    await expect(ask({ source: 'x' })).rejects.toMatchObject({ code: 'SOURCE_NOT_FOUND' });
  });
});

describe('stated days and known instants', () => {
  it('hold whatever was ever stated, with the moment from which it can be known', () => {
    const stated = documentsOf(daysStated, log);
    expect(stated.get('2000-05-01 mission-m')).toEqual({
      id: '2000-05-01 mission-m',
      day: '2000-05-01',
      knownFrom: at(3),
      of: [{ kind: 'posting', id: 'm/p1' }],
    });
    expect(['m', 'n'].map((id) => stated.get(`1995-12-31 mission-${id}`)?.of)).toEqual([
      [{ kind: 'mission', id: 'm' }],
      [{ kind: 'mission', id: 'n' }],
    ]);
    expect(documentsOf(instantsKnown, log).get('2026-01-01T00:00:03')?.instants).toEqual([at(3)]);
  });
});
