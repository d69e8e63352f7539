import { missionExamples } from '../../../domain/src/mission/mission.examples.js';
import { officialExamples } from '../../../domain/src/official/official.examples.js';
import type { RegisterEvent } from '@legation/domain';
import fc from 'fast-check';
import { logOf } from '../spec-log.js';
import { changesIn } from './changes.js';

const { events: m } = missionExamples;
const { events: o } = officialExamples;
const p = { postingId: 'vn-japan-2023' };
const changesOf = (stream: string, ...events: readonly RegisterEvent[]) =>
  changesIn(logOf(...events.map((event) => [stream, event] as const)));

describe('what an event changes', () => {
  it('is each field that it states, where nothing stood', () => {
    const [, , started] = changesOf('mission-vn-japan', m.MissionOpened, m.AmbassadorAppointed, {
      type: 'TermStarted',
      data: { ...p, on: '2023-06-01', basis: 'arrival' },
    });
    expect(started).toEqual([
      { of: 'started', field: 'stated', before: null, after: true },
      { of: 'started', field: 'on', before: null, after: '2023-06-01' },
      { of: 'started', field: 'basis', before: null, after: 'arrival' },
    ]);
  });

  it('is what a correction says otherwise, and no more', () => {
    const changes = changesOf(
      'mission-vn-japan',
      m.AmbassadorAppointed,
      { type: 'TermStarted', data: { ...p, on: '2023-06-01', basis: 'arrival' } },
      {
        type: 'PostingCorrected',
        data: {
          ...p,
          fact: 'started',
          state: null,
          corrects: 'e1',
          before: { on: '2023-06-01' },
          after: { on: '2023-06-02' },
          reason: 'misread',
        },
      },
    );
    expect(changes[2]).toEqual([{ of: 'started', field: 'on', before: '2023-06-01', after: '2023-06-02' }]);
  });

  it('is the old planned end and the new one, when a term is extended again', () => {
    const until = (day: string) => ({ type: 'TermExtended', data: { ...p, on: null, until: day } }) as const;
    const changes = changesOf('mission-x', m.AmbassadorAppointed, until('2026-06-01'), until('2027-06-01'));
    expect(changes[2]).toEqual([{ of: 'plannedEnd', field: 'on', before: '2026-06-01', after: '2027-06-01' }]);
  });

  it('is everything that stood there, when a posting is taken back', () => {
    const changes = changesOf('mission-x', m.AmbassadorAppointed, {
      type: 'PostingRetracted',
      data: { ...p, fact: null, state: null, retracts: 'e0', reason: 'another person' },
    });
    expect(changes[1]).toEqual(changes[0]?.map(({ of, field, after }) => ({ of, field, before: after, after: null })));
  });

  it('is the kind of the mission before and after it is raised', () => {
    const [, raised] = changesOf(
      'mission-x',
      { ...m.MissionOpened, data: { ...m.MissionOpened.data, kind: 'legation' } },
      m.MissionRaised,
    );
    expect(raised).toEqual([{ of: 'mission', field: 'kind', before: 'legation', after: 'embassy' }]);
  });

  it('is what a correction of another stream says that it was and is', () => {
    const [, corrected, retracted] = changesOf(
      'official-x',
      o.OfficeAssumed,
      {
        type: 'OfficialFactCorrected',
        data: { corrects: 'e0', type: 'OfficeAssumed', before: { on: null }, after: { on: '2021' }, reason: 'found' },
      },
      {
        type: 'OfficialFactRetracted',
        data: { retracts: 'e0', type: 'OfficeAssumed', before: { on: '2021', title: 'x' }, reason: 'another person' },
      },
    );
    expect(corrected).toEqual([{ of: 'OfficeAssumed', field: 'on', before: null, after: '2021' }]);
    expect(retracted).toEqual([
      { of: 'OfficeAssumed', field: 'on', before: '2021', after: null },
      { of: 'OfficeAssumed', field: 'title', before: 'x', after: null },
    ]);
  });

  it('begins where the change before it ended, in any history of a mission', () => {
    const events = Object.values(missionExamples.events) as readonly RegisterEvent[];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 30 }), (history) => {
        const standing = new Map<string, unknown>();
        const log = logOf(...history.map((event) => ['mission-x', event] as const));
        changesIn(log).forEach((changes, at) => {
          const { data } = log[at]?.event as RegisterEvent;
          const subject = 'postingId' in data ? data.postingId : '';
          for (const { of, field, before, after } of changes) {
            const key = `${subject} ${of} ${field}`;
            expect(before).toEqual(standing.get(key) ?? null);
            expect(after).not.toEqual(before);
            standing.set(key, after);
          }
        });
      }),
    );
  });
});
