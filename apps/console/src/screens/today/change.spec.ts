import { aTerm, anEmbassy } from '../../chairs/chairs.examples.js';
import { Chairs } from '../../chairs/chairs.js';
import type { AuditLine } from '../../why/subject.js';
import { monthBefore, subjectOf } from './change.js';

const chairs = new Chairs([anEmbassy], [aTerm]);
const line = (stream: string, data: object, postingId: string | null = null) =>
  ({ stream, postingId, data }) as unknown as AuditLine;

describe('what a change is about', () => {
  it('is the mission by its name, with the person whose posting it is', () => {
    expect(subjectOf(line('mission-vn-japan', { on: '2023-07-20' }, 'p1'), chairs)).toEqual({
      category: 'mission',
      id: 'vn-japan',
      name: anEmbassy.name,
      official: { id: 'o1', name: 'Nguyễn Văn Anh' },
    });
  });

  it('names the person of a posting that has not begun by the id', () => {
    expect(subjectOf(line('mission-vn-japan', { officialId: 'o2' }, 'p2'), chairs).official).toEqual({
      id: 'o2',
      name: 'o2',
    });
  });

  it.each([
    ['official-a-b', { name: 'Đặng Thị Bình' }, ['official', 'a-b', 'Đặng Thị Bình']],
    ['meeting-m1', { title: 'Hội nghị' }, ['meeting', 'm1', 'Hội nghị']],
    ['batch-2021', { size: 28 }, ['batch', '2021', '2021']],
    ['mission-unheard', {}, ['mission', 'unheard', 'unheard']],
  ])('of %s is %j by its name or its id', (stream, data, expected) => {
    const { category, id, name } = subjectOf(line(stream, data), chairs);
    expect([category, id, name]).toEqual(expected);
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
