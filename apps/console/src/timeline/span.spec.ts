import { isoDate, numberOf } from './days.js';
import { shapeOf } from './span.js';
import type { Span } from './span.js';

const horizon = numberOf(2026, 1, 1);
const span = (given: Partial<Span>): Span => ({
  id: 'a',
  label: 'A',
  said: 'A',
  look: 'main',
  start: null,
  end: null,
  ...given,
});
const drawn = (given: Partial<Span>) => {
  const shape = shapeOf(span(given), horizon);
  return shape && shape.parts.map(({ kind, from, until }) => `${kind} ${isoDate(from)} ${isoDate(until)}`);
};

describe('the shape of a span', () => {
  it('is sure between two whole days', () => {
    expect(drawn({ start: '1801-05-03', end: '1803-02-01' })).toEqual(['sure 1801-05-03 1803-02-01']);
  });

  it('is possible over the days that a partial beginning and a partial end may mean', () => {
    expect(drawn({ start: '1801', end: '1803-02' })).toEqual([
      'possible 1801-01-01 1801-12-31',
      'sure 1801-12-31 1803-02-01',
      'possible 1803-02-01 1803-02-28',
    ]);
  });

  it('is possible throughout where it may have ended as soon as it began', () => {
    expect(drawn({ start: '1801', end: '1801-06' })).toEqual(['possible 1801-01-01 1801-12-31']);
  });

  it('is marked by a point where it lasted no day', () => {
    const shape = shapeOf(span({ start: '1801-05-03', end: '1801-05-03' }), horizon);
    expect(shape).toMatchObject({ parts: [], points: [numberOf(1801, 5, 3)] });
  });

  it('goes up to the horizon while it is open, and its planned end lies beyond', () => {
    const open = { start: '2025-01-01', isOpen: true };
    expect(drawn(open)).toEqual(['sure 2025-01-01 2026-01-01']);
    expect(shapeOf(span(open), horizon)).toMatchObject({ left: 'closed', right: 'open' });
    expect(drawn({ ...open, plannedEnd: '2026' })).toEqual([
      'sure 2025-01-01 2026-01-01',
      'planned 2026-01-01 2026-12-31',
    ]);
  });

  it('stops, its end unknown, where a later one has begun', () => {
    const stale = { start: '1801', isOpen: true, staleFrom: '1805-01-01', plannedEnd: '2030' };
    expect(drawn(stale)).toEqual(['possible 1801-01-01 1801-12-31', 'sure 1801-12-31 1805-01-01']);
    expect(shapeOf(span(stale), horizon)).toMatchObject({ right: 'unknown' });
  });

  it('has no known beginning where it had begun by a day', () => {
    expect(shapeOf(span({ start: '1801', isBegunBefore: true, isOpen: true }), horizon)).toMatchObject({
      left: 'unknown',
    });
  });

  it('of one day is a point, spread where the day is partial', () => {
    expect(shapeOf(span({ start: '1801-05-03' }), horizon)).toMatchObject({
      parts: [],
      points: [numberOf(1801, 5, 3)],
    });
    expect(drawn({ start: '1801-05' })).toEqual(['possible 1801-05-01 1801-05-31']);
  });

  it('is possible between the days on which a source shows it', () => {
    const seen = { seenOn: ['2024-12-12', '2021-10-16'] };
    expect(drawn(seen)).toEqual(['possible 2021-10-16 2024-12-12']);
    expect(shapeOf(span(seen), horizon)).toMatchObject({
      points: [numberOf(2021, 10, 16), numberOf(2024, 12, 12)],
      left: 'unknown',
      right: 'unknown',
    });
  });

  it('with an end alone is that day, begun on a day not known', () => {
    expect(shapeOf(span({ end: '1801-05-03' }), horizon)).toMatchObject({
      points: [numberOf(1801, 5, 3)],
      left: 'unknown',
      right: 'closed',
    });
  });

  it('is none without any day', () => {
    expect(shapeOf(span({}), horizon)).toBeNull();
    expect(shapeOf(span({ isOpen: true }), horizon)).toBeNull();
  });
});
