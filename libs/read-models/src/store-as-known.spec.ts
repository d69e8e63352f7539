import { openSqliteEventStore } from '@legation/event-store';
import type { EventStore } from '@legation/event-store';
import { batchExamples } from '../../domain/src/batch/batch.examples.js';
import { directiveExamples } from '../../domain/src/directive/directive.examples.js';
import { meetingExamples } from '../../domain/src/meeting/meeting.examples.js';
import { missionExamples } from '../../domain/src/mission/mission.examples.js';
import { officialExamples } from '../../domain/src/official/official.examples.js';
import { batchProgress, listBatches } from './batch/batch.query.js';
import { batches } from './batch/batches.projection.js';
import { directive, listDirectives, neglectedItems } from './directive/directive.query.js';
import { directives } from './directive/directives.projection.js';
import { listMatters, matter } from './matter/matter.query.js';
import { listMeetings, meeting } from './meeting/meeting.query.js';
import { meetings } from './meeting/meetings.projection.js';
import { anomalies } from './mission/anomalies.query.js';
import { coveredStates } from './mission/coverage-of-states.js';
import { coverage, stateCoverage } from './mission/coverage.query.js';
import { currentPostings } from './mission/current-postings.query.js';
import { holders, requireMission } from './mission/holders.query.js';
import { missionTimeline } from './mission/mission-timeline.query.js';
import { terms } from './mission/terms.query.js';
import { termsEnding } from './mission/terms-ending.query.js';
import { vacancies } from './mission/vacancies.query.js';
import { missions } from './mission/missions.projection.js';
import { career } from './official/career.query.js';
import { officialOn } from './official/official.query.js';
import type { Filter, ReadDocument, ReadStore, Sort } from './read-store.port.js';
import { search } from './search/search.query.js';
import { directiveItems } from './search/directive-items.projection.js';
import { names } from './search/names.projection.js';
import { logOf } from './spec-log.js';
import { storeWith } from './spec-store.js';
import { storeAsKnown } from './store-as-known.js';

const { events: m } = missionExamples;
const { events: o } = officialExamples;
const { events: b } = batchExamples;
const { events: g } = meetingExamples;
const { events: d } = directiveExamples;

const registered = (name: string) => ({ type: 'OfficialRegistered', data: { name, note: null } }) as const;
const double = 'official-bui-thanh-son-2';
const [one, other, third] = ['meeting-a', 'meeting-b', 'meeting-c'] as const;
const renamed = {
  type: 'MeetingFactCorrected',
  data: {
    corrects: 'e13',
    type: 'MeetingHeld',
    before: g.MeetingHeld.data,
    after: { name: 'Hội nghị khác', on: '1999-01' },
    reason: 'misread',
  },
} as const;

/** Every thing that a question is about, some of them corrected, renamed or merged later. */
const log = logOf(
  ['official-pham-quang-hieu', o.OfficialRegistered],
  ['official-bui-thanh-son', registered('Bùi Thanh Sơn')],
  [double, registered('Bùi Thành Sơn')],
  ['mission-vn-japan', m.MissionOpened],
  ['mission-vn-laos', { ...m.MissionOpened, data: { ...m.MissionOpened.data, name: 'Lào', region: null } }],
  ['mission-vn-japan', m.HeadDesignated],
  ['mission-vn-japan', m.AmbassadorAppointed],
  ['mission-vn-japan', m.TermStarted],
  ['batch-vn', b.BatchOpened],
  ['batch-vn', b.BatchSizeDeclared],
  ['batch-vn', b.PostingAddedToBatch],
  ['directive-d1', d.DirectiveIssued],
  [one, { ...g.MeetingHeld, data: { ...g.MeetingHeld.data, on: '2020-05' } }],
  [other, g.MeetingHeld],
  [third, { ...g.MeetingHeld, data: { ...g.MeetingHeld.data, on: null } }],
  [one, g.AttendanceRecorded],
  [other, g.ReportGiven],
  [other, renamed as never],
  ['directive-d1', d.DirectiveFollowUpReported],
  ['directive-d2', { ...d.DirectiveIssued, data: { ...d.DirectiveIssued.data, on: '2019' } }],
  [double, { type: 'OfficialsMerged', data: { intoOfficialId: 'bui-thanh-son', reason: 'one person' } }],
  ['mission-vn-japan', { type: 'MissionRaised', data: { on: null, kind: 'embassy', name: 'Đại sứ quán tại Nhật' } }],
  ['directive-d1', d.DirectiveWithdrawn],
  ['batch-vn', b.BatchClosed],
);
const moments = log.map(({ metadata }) => metadata.knownFrom);

const asked: readonly (readonly [{ name: string; version: number }, Filter, Sort])[] = [
  [missions, {}, []],
  [missions, { region: m.MissionOpened.data.region }, []],
  [missions, { receivingStates: m.MissionOpened.data.receivingStates[0] ?? '' }, [['name', -1]]],
  [meetings, {}, [['firstDay', -1]]],
  [meetings, { officialIds: { $in: ['bui-thanh-son', 'truong-thi-mai'] } }, [['firstDay', 1]]],
  [meetings, { matters: { $prefix: '' } }, []],
  [directives, { status: 'issued' }, []],
  [directives, { cites: { $prefix: '' } }, [['firstDay', -1]]],
  [batches, {}, [['termLabel', -1]]],
  [batches, { $or: [{ status: 'closed' }, { kind: { $ne: 'departing' } }] }, []],
  [names, { words: { $prefix: 'hoi' } }, [['name', 1]]],
  [names, { marked: { $prefix: 'đại' } }, [['name', 1]]],
  [directiveItems, { words: { $prefix: '' } }, [['title', 1]]],
];

describe('the read models as they were known at a moment', () => {
  let events: EventStore;
  let now: ReadStore;
  beforeAll(async () => {
    events = openSqliteEventStore({ path: ':memory:', access: 'write' });
    for (const { id, stream, revision, event, metadata } of log) {
      const number = id.slice(1).padStart(12, '0');
      const expected = revision === 0n ? 'noStream' : revision - 1n;
      await events.append(stream, [{ id: `00000000-0000-4000-8000-${number}`, event, metadata }], expected);
    }
    now = await storeWith(log);
  });
  afterAll(async () => {
    await now.close();
    await events.close();
  });
  const pagesOf = async (
    store: ReadStore,
    { name, version }: { name: string; version: number },
    filter: Filter,
    sort: Sort,
  ) => {
    const pages: (readonly ReadDocument[])[] = [];
    let after: string | undefined;
    do {
      const options = { sort, limit: 1, ...(after === undefined ? {} : { after }) };
      const page = await store.find({ projection: name, version }, filter, options);
      pages.push(page.items);
      after = page.next ?? undefined;
    } while (after !== undefined);
    return pages;
  };

  it('find, sort, page and count what a register that ended there would', async () => {
    for (const [at, moment] of moments.entries()) {
      const then = storeAsKnown(now, events, moment);
      const ended = await storeWith(log.slice(0, at + 1));
      for (const [projection, filter, sort] of asked) {
        const expected = await pagesOf(ended, projection, filter, sort);
        expect([moment, filter, await pagesOf(then, projection, filter, sort)]).toEqual([moment, filter, expected]);
        const collection = { projection: projection.name, version: projection.version };
        expect(await then.count(collection, filter)).toBe(expected.flat().length);
      }
      await ended.close();
    }
  });

  it('answer every question as a register that ended there would', async () => {
    const params = { today: '2026-01-01', silentMonths: 6 };
    const on = '2024-01-01';
    const questions: readonly ((store: ReadStore, knownAt: string | null) => Promise<unknown>)[] = [
      // before the mission was known, `holders` has an answer of its own: see below
      (store, knownAt) => requireMission(store, 'vn-japan').then(() => holders(store, 'vn-japan', { on, knownAt })),
      (store, knownAt) => missionTimeline(store, 'vn-japan', knownAt),
      (store, knownAt) => currentPostings(store, { on, knownAt, limit: 10 }),
      (store, knownAt) => vacancies(store, { on, knownAt }),
      (store, knownAt) => termsEnding(store, { on, knownAt }, 24),
      (store, knownAt) => terms(store, { knownAt, limit: 10 }),
      (store, knownAt) => stateCoverage(store, 'japan', { on, knownAt }),
      (store, knownAt) => coveredStates(store, { on, knownAt }),
      (store, knownAt) => anomalies(store, { knownAt, limit: 10 }),
      (store, knownAt) => career(store, 'bui-thanh-son', { knownAt }),
      (store, knownAt) => career(store, 'pham-quang-hieu', { knownAt }), // his mission is renamed later
      (store, knownAt) => coverage(store, 'pham-quang-hieu', { on, knownAt }),
      (store) => requireMission(store, 'vn-japan'),
      (store) => officialOn(store, 'bui-thanh-son-2', { on: '2024-01-01' }),
      (store) => batchProgress(store, 'vn'),
      listBatches,
      (store) => meeting(store, 'b'),
      (store) => listMeetings(store, {}),
      (store) => listMeetings(store, { on: '2020-01-01' }),
      (store) => directive(store, 'd1', params),
      (store) => listDirectives(store, {}),
      (store) => listDirectives(store, { on: '2020-01-01' }),
      (store) => neglectedItems(store, params),
      listMatters,
      (store) => search(store, { text: 'nhat ban' }),
      (store) => search(store, { text: 'hoi' }),
      (store) => search(store, { text: 'words' }),
      (store) => search(store, { text: 'words', limit: 3 }),
    ];
    const told = (asking: Promise<unknown>) => asking.catch(({ code }: { code: string }) => code);
    for (const [at, moment] of moments.entries()) {
      const ended = await storeWith(log.slice(0, at + 1));
      for (const ask of questions)
        expect([at, await told(ask(storeAsKnown(now, events, moment), moment))]).toEqual([
          at,
          await told(ask(ended, null)),
        ]);
      await ended.close();
    }
  });

  it('say of what came to be known later that it was not known then', async () => {
    const first = storeAsKnown(now, events, moments[0] ?? '');
    const at = moments[0];
    await expect(requireMission(first, 'vn-japan')).rejects.toMatchObject({
      code: 'MISSION_NOT_FOUND',
      message: `mission "vn-japan" is in the register, but was not known at ${at}; it came to be known at ${moments[3]}`,
      knownFrom: moments[3],
    });
    await expect(requireMission(first, 'vn-mars')).rejects.toMatchObject({
      message: 'no mission "vn-mars" in the register',
      knownFrom: null,
    });
    const [matterId = ''] = g.ReportGiven.data.matters;
    await expect(matter(first, matterId)).rejects.toMatchObject({
      code: 'MATTER_NOT_FOUND',
      knownFrom: moments[11],
    });
  });

  it('say that nobody was known to hold a post of which nothing was known yet', async () => {
    const knownAt = moments[0] ?? '';
    const answer = await holders(storeAsKnown(now, events, knownAt), 'vn-japan', { on: '2024-01-01', knownAt });
    const { name } = m.MissionOpened.data; // and not what it was called later, which would change the answer
    expect(answer).toEqual({
      mission: { id: 'vn-japan', name },
      on: '2024-01-01',
      knownAt,
      certain: [],
      possible: [],
      staleOpen: [],
    });
    const mars = holders(storeAsKnown(now, events, knownAt), 'vn-mars', { on: '2024-01-01', knownAt });
    await expect(mars).rejects.toMatchObject({ code: 'MISSION_NOT_FOUND' });
  });

  it('refuse a cursor of another moment', async () => {
    const collection = { projection: meetings.name, version: meetings.version };
    const { next } = await storeAsKnown(now, events, moments.at(-1) ?? '').find(collection, {}, { limit: 1 });
    const earlier = storeAsKnown(now, events, moments.at(-2) ?? '');
    await expect(earlier.find(collection, {}, { limit: 1, after: next ?? '' })).rejects.toMatchObject({
      code: 'INVALID_CURSOR',
    });
  });
});
