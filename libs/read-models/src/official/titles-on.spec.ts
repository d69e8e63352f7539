import type { OfficialEvent } from '@legation/domain';
import { documentsOf, logOf } from '../spec-log.js';
import { officials } from './officials.projection.js';
import { titlesOn } from './titles-on.js';

const office = {
  holdingId: 'minister',
  title: 'Bộ trưởng',
  titleEn: null,
  organisation: null,
  branch: 'ministry',
} as const;
const assumed = (on: string | null): OfficialEvent => ({
  type: 'OfficeAssumed',
  data: { ...office, appointedOn: null, on },
});
const seen = (on: string, title: string = office.title): OfficialEvent => ({
  type: 'OfficeAttested',
  data: { ...office, title, on },
});
const left = (on: string): OfficialEvent => ({ type: 'OfficeLeft', data: { holdingId: 'minister', on, note: null } });

function official(...events: OfficialEvent[]) {
  const registered = { type: 'OfficialRegistered', data: { name: 'X', note: null } } as const;
  const document = documentsOf(
    officials,
    logOf(...[registered, ...events].map((event) => ['official-x', event] as const)),
  ).get('x');
  if (!document) throw new Error('not registered');
  return document;
}
const held = (day: string, ...events: OfficialEvent[]) => titlesOn(official(...events), day)[0]?.held ?? 'no';

describe('a title on a day', () => {
  it('is certain on the very day on which a source shows it, with that day’s words', () => {
    const titles = titlesOn(official(seen('2021-10-16', 'Bộ Trưởng'), seen('2023-12-22')), '2021-10-16');
    expect(titles).toEqual([
      { ...office, title: 'Bộ Trưởng', held: 'certain', sources: [{ id: 'S', quote: 'words 1' }] },
    ]);
  });

  it('is possible between two days on which it was seen, and unknown outside', () => {
    const days = ['2021-10-15', '2021-10-17', '2023-12-21', '2023-12-23'];
    expect(days.map((day) => held(day, seen('2021-10-16'), seen('2023-12-22')))).toEqual([
      'no',
      'possible',
      'possible',
      'no',
    ]);
  });

  it('is possible on each day of a vaguely dated sight', () => {
    expect(['2021-09-30', '2021-10-01', '2021-10-31', '2021-11-01'].map((day) => held(day, seen('2021-10')))).toEqual([
      'no',
      'possible',
      'possible',
      'no',
    ]);
  });

  it('is certain from its beginning until its end, which belongs to the successor', () => {
    const days = ['2021-04-07', '2021-04-08', '2025-08-29', '2025-08-30'];
    expect(days.map((day) => held(day, assumed('2021-04-08'), left('2025-08-30')))).toEqual([
      'no',
      'certain',
      'certain',
      'no',
    ]);
    expect(held('2030-01-01', assumed('2021-04-08'))).toBe('certain');
  });

  it('is possible within a vaguely dated beginning, until he is seen in office', () => {
    expect(held('2021-04-08', assumed('2021'))).toBe('possible');
    expect(held('2021-04-07', assumed('2021'), seen('2021-04-08'))).toBe('possible');
    expect(held('2021-04-09', assumed('2021'), seen('2021-04-08'))).toBe('certain');
    expect(held('2025-08-15', assumed('2021'), seen('2021-04-08'), left('2025-08'))).toBe('possible');
  });

  it('is possible from a sight until the end, and after a beginning on a day not known', () => {
    expect(
      ['2023-01-01', '2025-08-29', '2025-08-30'].map((day) => held(day, seen('2021-10-16'), left('2025-08-30'))),
    ).toEqual(['possible', 'possible', 'no']);
    expect(held('2030-01-01', seen('2021-10-16'), assumed(null))).toBe('possible');
    expect(held('2030-01-01', assumed(null))).toBe('no');
  });

  it('is not held by one who never took it up', () => {
    const never = { type: 'OfficeNotTakenUp', data: { ...office, appointedOn: '2021', note: null } } as const;
    expect(held('2021-06-01', never)).toBe('no');
  });

  it('prints Party before State before ministry', () => {
    const more = (holdingId: string, branch: 'party' | 'state'): OfficialEvent => ({
      type: 'OfficeAttested',
      data: { ...office, holdingId, branch, on: '2024-12-12' },
    });
    const titles = titlesOn(
      official(seen('2024-12-12'), more('deputy-pm', 'state'), more('member', 'party')),
      '2024-12-12',
    );
    expect(titles.map(({ holdingId }) => holdingId)).toEqual(['member', 'deputy-pm', 'minister']);
  });
});
