import type { MissionEvent } from '@legation/domain';
import { officialExamples } from '../../../domain/src/official/official.examples.js';
import { logOf } from '../spec-log.js';
import { storeWith } from '../spec-store.js';
import { career } from './career.query.js';
import { officialOn } from './official.query.js';

const { events: e } = officialExamples;
const he = 'official-bui-thanh-son';
const double = 'official-bui-thanh-son-2';
const chair = 'mission-vn-usa';
const posting = {
  postingId: 'p1',
  officialId: 'bui-thanh-son-2',
  title: 'Đại sứ',
  accreditations: [],
  termLabel: null,
  months: null,
};
const appointed: MissionEvent = {
  type: 'AmbassadorAppointed',
  data: { ...posting, on: '2000-03', headClass: 'ambassador', by: null },
};
const started: MissionEvent = { type: 'TermStarted', data: { postingId: 'p1', on: '2000-05-01', basis: 'arrival' } };
const declined: MissionEvent = { type: 'AppointmentDeclined', data: { postingId: 'p2', on: null, note: null } };
const opened: MissionEvent = {
  type: 'MissionOpened',
  data: {
    on: null,
    kind: 'embassy',
    name: 'Đại sứ quán tại Hoa Kỳ',
    nameEn: 'Embassy in the United States',
    seat: null,
    region: null,
    receivingStates: ['usa'],
  },
};
const usa = {
  missionId: 'vn-usa',
  missionName: 'Đại sứ quán tại Hoa Kỳ',
  missionNameEn: 'Embassy in the United States',
};
const log = logOf(
  [he, e.OfficialRegistered],
  [he, e.OfficeAssumed],
  [he, e.OfficeAttested],
  [he, e.OfficeLeft],
  [he, e.OfficeNotTakenUp],
  [double, { type: 'OfficialRegistered', data: { name: 'Bùi Thành Sơn', note: null } }],
  [double, e.OfficialsMerged],
  [chair, appointed],
  [chair, started],
  [chair, { ...appointed, data: { ...appointed.data, postingId: 'p2', on: null } }],
  [chair, declined],
  [chair, opened],
);
const quoted = (...lines: number[]) => lines.map((line) => ({ id: 'S', quote: `words ${line}` }));
const none = {
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
};

describe('a career', () => {
  it('puts postings and offices in order, of all records of the person, each with its sources', async () => {
    const answer = await career(await storeWith(log), 'bui-thanh-son');
    expect(answer).toStrictEqual({
      official: { id: 'bui-thanh-son', name: 'Bùi Thanh Sơn' },
      knownAt: '2026-01-01T00:00:11.000Z',
      entries: [
        {
          kind: 'posting',
          id: 'p1',
          status: 'served',
          title: 'Đại sứ',
          ...none,
          ...usa,
          appointedOn: '2000-03',
          startOn: '2000-05-01',
          startBasis: 'arrival',
          sources: quoted(7, 8),
        },
        {
          kind: 'office',
          id: 'speaker',
          status: 'didNotServe',
          title: 'Người phát ngôn Bộ Ngoại giao',
          ...none,
          appointedOn: '2003',
          note: 'Another was named.',
          sources: quoted(4),
        },
        {
          kind: 'office',
          id: 'minister',
          status: 'served',
          title: 'Bộ trưởng Bộ Ngoại giao',
          ...none,
          appointedOn: '2021-04-08',
          startOn: '2021-04',
          endOn: '2025-08',
          sources: quoted(1, 3),
        },
        {
          kind: 'office',
          id: 'deputy-prime-minister',
          status: 'served',
          title: 'Phó Thủ tướng Chính phủ',
          ...none,
          attestedOn: ['2024-12-12'],
          sources: quoted(2),
        },
        {
          kind: 'posting',
          id: 'p2',
          status: 'didNotServe',
          title: 'Đại sứ',
          ...none,
          ...usa,
          sources: quoted(9, 10),
        },
      ],
      ranks: [],
    });
  });

  it('tells only what was known at the moment asked for', async () => {
    const answer = await career(await storeWith(log), 'bui-thanh-son', { knownAt: '2026-01-01T00:00:07.000Z' });
    expect(answer.knownAt).toBe('2026-01-01T00:00:07.000Z');
    expect(answer.entries.map(({ id, status }) => [id, status])).toEqual([
      ['p1', 'pending'],
      ['speaker', 'didNotServe'],
      ['minister', 'served'],
      ['deputy-prime-minister', 'served'],
    ]);
    const early = await career(await storeWith(log), 'bui-thanh-son', { knownAt: '2026-01-01T00:00:01.000Z' });
    expect(early.entries).toMatchObject([{ id: 'minister', endOn: null }]);
  });

  it('of a merged record is that of the record which goes on', async () => {
    const store = await storeWith(log);
    expect(await career(store, 'bui-thanh-son-2')).toEqual(await career(store, 'bui-thanh-son'));
  });

  it('ends even where two records were merged into each other', async () => {
    const back = { type: 'OfficialsMerged', data: { intoOfficialId: 'bui-thanh-son-2', reason: 'again' } } as const;
    const store = await storeWith(
      logOf([he, e.OfficialRegistered], [double, e.OfficialRegistered], [double, e.OfficialsMerged], [he, back]),
    );
    expect((await career(store, 'bui-thanh-son')).entries).toEqual([]);
  });

  it('is not found for one who is not registered', async () => {
    await expect(career(await storeWith(log), 'nobody')).rejects.toMatchObject({ code: 'OFFICIAL_NOT_FOUND' });
  });
});

describe('an official on a day', () => {
  it('bears the titles of that day', async () => {
    const { titles } = await officialOn(await storeWith(log), 'bui-thanh-son', { on: '2024-12-12' });
    expect(titles.map(({ title, held }) => [title, held])).toEqual([
      ['Phó Thủ tướng Chính phủ', 'certain'],
      ['Bộ trưởng Bộ Ngoại giao', 'certain'],
    ]);
  });
});
