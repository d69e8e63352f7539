import { missionExamples } from '../../../domain/src/mission/mission.examples.js';
import { logOf } from '../spec-log.js';
import { storeWith } from '../spec-store.js';
import { termsEnding } from './terms-ending.query.js';

const { events: e } = missionExamples;

describe('terms that end soon', () => {
  const log = logOf(
    ['mission-m', e.MissionOpened],
    ['mission-m', { ...e.AmbassadorAppointed, data: { ...e.AmbassadorAppointed.data, months: null } }], // planned until 2026
    ['mission-m', e.TermStarted],
  );
  const ending = async (on: string, months: number) => {
    const { until, items, possible } = await termsEnding(await storeWith(log), { on, knownAt: null }, months);
    return [
      until,
      items.map(({ overdue }) => (overdue ? 'overdue' : 'ending')),
      possible.map((each) => each.plannedEnd),
    ];
  };

  it.each([
    ['2025-01-01', 6, '2025-07-01', [], []],
    ['2025-06-30', 6, '2025-12-30', [], []],
    ['2025-07-01', 6, '2026-01-01', [], ['2026']],
    ['2026-01-01', 6, '2026-07-01', [], ['2026']],
    ['2026-06-30', 6, '2026-12-30', [], ['2026']],
    ['2026-07-01', 6, '2027-01-01', ['ending'], []],
    ['2027-01-01', 6, '2027-07-01', ['overdue'], []],
  ])('are told apart from those that may end: on %s, within %p months, until %s', async (on, months, ...expected) =>
    expect(await ending(on, months)).toEqual(expected),
  );
});
