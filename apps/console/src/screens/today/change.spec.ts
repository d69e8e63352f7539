import { aTerm, anEmbassy } from '../../chairs/chairs.examples.js';
import { Chairs } from '../../chairs/chairs.js';
import type { AuditLine } from '../../why/subject.js';
import { changesIn, monthBefore } from './change.js';

const chairs = new Chairs([anEmbassy], [aTerm]);
const line = (stream: string, type: AuditLine['type'], more: object = {}) =>
  ({
    eventId: `${stream} ${type}`,
    stream,
    name: null,
    type,
    postingId: null,
    on: null,
    data: {},
    recordedAt: '2026-11-27T19:46:10.000Z',
    ...more,
  }) as AuditLine;

describe('what changed lately', () => {
  it('is told in one sentence where it is about one thing and was recorded in one minute', () => {
    const changes = changesIn(
      [
        line('mission-vn-japan', 'TermStarted', { name: 'Nhật Bản', postingId: 'p1', on: '2023-07-20' }),
        line('mission-vn-japan', 'HeadDesignated', { postingId: 'p2', data: { officialId: 'o2' } }),
        line('official-o1', 'OfficialRegistered', { data: { name: 'Nguyễn Văn Anh' } }),
        line('official-o1', 'NameVariantAdded', { recordedAt: '2026-11-26T19:46:10.000Z', data: { name: 'Anh' } }),
      ],
      chairs,
      'recordedAt',
    );
    expect(
      changes.map(({ category, id, name, what }) => [
        category,
        id,
        name,
        what.map(({ type, official }) => [type, official]),
      ]),
    ).toEqual([
      [
        'mission',
        'vn-japan',
        'Nhật Bản',
        [
          ['TermStarted', { id: 'o1', name: 'Nguyễn Văn Anh' }],
          ['HeadDesignated', { id: 'o2', name: 'o2' }],
        ],
      ],
      ['official', 'o1', null, [['OfficialRegistered', null]]],
      ['official', 'o1', null, [['NameVariantAdded', null]]],
    ]);
    expect(changes[0]?.what[0]?.on).toBe('2023-07-20');
  });

  it('is told by when it came to be known, where that is asked for', () => {
    const known = (knownFrom: string) => line('official-o1', 'OfficeAttested', { knownFrom });
    const lines = [
      known('2016-01-01T08:00:30.000Z'),
      known('2016-01-01T08:00:10.000Z'),
      known('2015-12-31T08:00:00.000Z'),
    ];
    expect(changesIn(lines, chairs, 'knownFrom').map(({ at }) => at)).toEqual([
      '2016-01-01T08:00:30.000Z',
      '2015-12-31T08:00:00.000Z',
    ]);
    expect(changesIn(lines, chairs, 'recordedAt')).toHaveLength(1);
  });

  it('counts what was said several times of the same, and keeps a day that all of them have', () => {
    const attested = (on: string) => line('official-o1', 'OfficeAttested', { on });
    const whatOf = (...days: readonly string[]) => changesIn(days.map(attested), chairs, 'recordedAt')[0]?.what;
    expect(whatOf('2021-10-16', '2021-10-16')).toMatchObject([{ type: 'OfficeAttested', times: 2, on: '2021-10-16' }]);
    expect(whatOf('2021-10-16', '2023-04-28')).toMatchObject([{ type: 'OfficeAttested', times: 2, on: null }]);
  });

  it('is about a thing by the name that the register knows', () => {
    const names = changesIn(
      [line('meeting-m1', 'MeetingHeld', { name: 'Hội nghị' }), line('mission-unheard', 'MissionClosed')],
      chairs,
      'recordedAt',
    ).map(({ category, id, name }) => [category, id, name]);
    expect(names).toEqual([
      ['meeting', 'm1', 'Hội nghị'],
      ['mission', 'unheard', null],
    ]);
  });
});

describe('the month before', () => {
  it('ends with the moment', () => {
    expect(monthBefore('2016-03-01T12:00:00.000Z', '2026-11-27')).toEqual({
      from: '2016-01-31T12:00:00.000Z',
      to: '2016-03-01T12:00:00.000Z',
    });
  });

  it('is open where the moment is now, and begins with a whole day', () => {
    expect(monthBefore(null, '2026-11-27')).toEqual({ from: '2026-10-28T00:00:00.000Z', to: null });
  });
});
