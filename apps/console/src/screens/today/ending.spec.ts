import { aTerm, anEmbassy } from '../../chairs/chairs.examples.js';
import type { Chair, Term } from '../../chairs/chairs.js';
import { endingTerms } from './ending.js';

const held = (...terms: readonly Partial<Term>[]): Chair => ({
  mission: anEmbassy,
  state: 'held',
  holders: terms.map((term) => ({ ...aTerm, ...term })),
  possible: [],
  last: null,
});

describe('terms that end soon', () => {
  it('are those announced until a day of the next months, and those overdue, in order', () => {
    const chairs = [
      held({ postingId: 'soon', plannedEnd: '2027-05-27' }, { postingId: 'later', plannedEnd: '2027-05-28' }),
      held({ postingId: 'over', plannedEnd: '2026-10' }, { postingId: 'open', plannedEnd: null }),
    ];
    expect(endingTerms(chairs, '2026-11-27', 6).map(({ term, isOverdue }) => [term.postingId, isOverdue])).toEqual([
      ['over', true],
      ['soon', false],
    ]);
  });

  it('count to the last day of a partial date', () => {
    expect(endingTerms([held({ plannedEnd: '2026' })], '2026-12-31', 6)[0]?.isOverdue).toBe(false);
    expect(endingTerms([held({ plannedEnd: '2024-02' })], '2024-02-29', 6)[0]?.isOverdue).toBe(false);
    expect(endingTerms([held({ plannedEnd: '2024-02' })], '2024-03-01', 6)[0]?.isOverdue).toBe(true);
  });

  it('are told apart from those that may, of whose end a part lies beyond', () => {
    const possible = (day: string) => endingTerms([held({ plannedEnd: '2026' })], day, 6).map((one) => one.isPossible);
    expect(['2025-06-30', '2025-07-01', '2026-06-30', '2026-07-01'].map(possible)).toEqual([
      [],
      [true],
      [true],
      [false],
    ]);
  });

  it('leave out whoever only acts', () => {
    expect(endingTerms([held({ interim: true, plannedEnd: '2026-12-01' })], '2026-11-27', 6)).toEqual([]);
  });
});
