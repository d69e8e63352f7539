import type { MissionEvent } from '@legation/domain';
import fc from 'fast-check';
import { logOf } from '../spec-log.js';
import { storeWith } from '../spec-store.js';
import { coverage } from './coverage.query.js';
import { holders } from './holders.query.js';
import { terms } from './terms.query.js';
import type { TermInterval } from './terms.query.js';

const partial = fc
  .tuple(fc.integer({ min: 2000, max: 2006 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .chain(([year, month, day]) => {
    const whole = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return fc.constantFrom(whole, whole, whole, whole.slice(0, 7), whole.slice(0, 4));
  });
const day = partial.map((on) => (on.length === 10 ? on : on.length === 7 ? `${on}-01` : `${on}-12-31`));
const accreditation = fc.record({ state: fc.constantFrom('a', 'b', 'c'), resident: fc.boolean() });

interface Path {
  readonly charge: 'vacancy' | 'absence' | 'head';
  readonly accreditations: readonly { readonly state: string; readonly resident: boolean }[];
  readonly start: string;
  readonly end: string | null;
  readonly corrected: string | null;
  readonly added: string | null;
  readonly ended: string | null;
}

const path: fc.Arbitrary<Path> = fc.record({
  charge: fc.constantFrom('head', 'head', 'head', 'vacancy', 'absence'),
  accreditations: fc.uniqueArray(accreditation, { maxLength: 2, selector: ({ state }) => state }),
  start: partial,
  end: fc.option(partial),
  corrected: fc.option(partial),
  added: fc.option(partial),
  ended: fc.option(partial),
});

/** What a mission says of a path; the days need not make sense, as in a register that takes what its sources say. */
function eventsOf({ charge, accreditations, start, end, corrected, added, ended }: Path, postingId: string) {
  const particulars = {
    postingId,
    officialId: `o-${postingId}`,
    title: 'Đại sứ',
    headClass: 'ambassador' as const,
    accreditations,
    termLabel: null,
    months: null,
  };
  const basis = 'arrival' as const;
  const begun: readonly MissionEvent[] =
    charge === 'head'
      ? [
          { type: 'AmbassadorAppointed', data: { ...particulars, on: null, by: null } },
          { type: 'TermStarted', data: { postingId, on: start, basis } },
        ]
      : [
          {
            type: 'ChargeAdInterimDesignated',
            data: { ...particulars, on: start, basis, appointedOn: null, reason: charge },
          },
        ];
  const said: readonly (MissionEvent | null)[] = [
    ...begun,
    added === null ? null : { type: 'AccreditationAdded', data: { postingId, on: added, state: 'd', resident: false } },
    ended === null ? null : { type: 'AccreditationEnded', data: { postingId, on: ended, state: 'd', note: null } },
    end === null ? null : { type: 'TermEnded', data: { postingId, on: end, cause: null, note: null } },
    corrected === null
      ? null
      : {
          type: 'PostingCorrected',
          data: {
            postingId,
            fact: 'started',
            state: null,
            corrects: 'x',
            before: {},
            after: { on: corrected },
            reason: 'misread',
          },
        },
  ];
  return said.filter((event) => event !== null);
}

const opened = {
  type: 'MissionOpened',
  data: { on: null, kind: 'embassy', name: 'M', nameEn: null, seat: null, region: null, receivingStates: ['a', 'b'] },
} as const;
const register = fc
  .tuple(fc.array(path, { minLength: 1, maxLength: 5 }), fc.array(path, { maxLength: 2 }))
  .map(([here, there]) =>
    logOf(
      ['mission-m', opened],
      ['mission-m-b', opened],
      ...here.flatMap((each, at) => eventsOf(each, `p${at}`).map((event) => ['mission-m', event] as const)),
      ...there.flatMap((each, at) => eventsOf(each, `q${at}`).map((event) => ['mission-m-b', event] as const)),
      ...[...here.keys()].map(
        (at) => [`official-o-p${at}`, { type: 'OfficialRegistered', data: { name: `Ông ${at}`, note: null } }] as const,
      ),
    ),
  );

/** The rule as it is written beside `TermInterval`, which is all that a console knows. */
function heldOn({ start, end, staleFrom }: TermInterval, on: string): 'certain' | 'possible' | 'staleOpen' | 'no' {
  const certain = start.latest <= on && (end === null || on < end.earliest);
  const possible = start.earliest <= on && (end === null || on < end.latest);
  if (!certain && !possible) return 'no';
  if (staleFrom !== null && staleFrom <= on) return 'staleOpen';
  return certain ? 'certain' : 'possible';
}

describe('every term as intervals', () => {
  it('tells of any day, as known at any moment, who the holders are', async () => {
    await fc.assert(
      fc.asyncProperty(
        register,
        fc.array(day, { minLength: 3, maxLength: 6 }),
        fc.nat({ max: 45 }),
        async (log, days, second) => {
          const store = await storeWith(log);
          for (const knownAt of [null, `2026-01-01T00:00:${String(second).padStart(2, '0')}.000Z`]) {
            const { items } = await terms(store, { knownAt, limit: 10_000 });
            for (const on of days) {
              for (const missionId of ['m', 'm-b']) {
                const answer = await holders(store, missionId, { on, knownAt });
                for (const held of ['certain', 'possible', 'staleOpen'] as const) {
                  const here = items.filter((item) => item.missionId === missionId && heldOn(item, on) === held);
                  expect([on, held, here.map(({ postingId }) => postingId)]).toEqual([
                    on,
                    held,
                    answer[held].map(({ postingId }) => postingId).toSorted(),
                  ]);
                }
              }
            }
          }
          await store.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves out for one day what does not decide who holds a chair on it, and who held it before', async () => {
    const headBefore = (items: readonly TermInterval[], on: string): string[] => {
      const ends = items.flatMap(({ interim, end }) => (!interim && end && end.earliest <= on ? end.earliest : []));
      return items
        .filter(({ interim, end }) => !interim && end !== null && end.earliest === ends.toSorted().at(-1))
        .map(({ postingId }) => postingId)
        .slice(0, 1);
    };
    await fc.assert(
      fc.asyncProperty(register, day, async (log, on) => {
        const store = await storeWith(log);
        const { items: all } = await terms(store, { knownAt: null, limit: 10_000 });
        const { items: some } = await terms(store, { knownAt: null, limit: 10_000, on });
        const holding = all.filter((item) => heldOn(item, on) !== 'no');
        expect(some).toEqual(all.filter((item) => some.some(({ postingId }) => postingId === item.postingId)));
        expect(some.filter((item) => heldOn(item, on) !== 'no')).toEqual(holding);
        for (const missionId of ['m', 'm-b']) {
          const [here, fewer] = [all, some].map((items) => items.filter((item) => item.missionId === missionId));
          expect(headBefore(fewer ?? [], on)).toEqual(headBefore(here ?? [], on));
        }
        expect(some.length).toBeLessThanOrEqual(holding.length + 2);
        await store.close();
      }),
      { numRuns: 60 },
    );
  });

  it('tells which states an official covers on a day', async () => {
    await fc.assert(
      fc.asyncProperty(register, day, async (log, on) => {
        const store = await storeWith(log);
        const { items } = await terms(store, { knownAt: null, limit: 10_000 });
        const states = items
          .filter((item) => item.postingId === 'p0' && heldOn(item, on) === 'certain')
          .flatMap((item) => item.states)
          .filter(({ from, until }) => (from === null || from <= on) && (until === null || on < until));
        const answer = await coverage(store, 'o-p0', { on, knownAt: null });
        expect(states.map(({ id }) => id).toSorted()).toEqual(answer.states.map(({ id }) => id));
        await store.close();
      }),
      { numRuns: 60 },
    );
  });

  const two = logOf(
    ['mission-m', opened],
    ...['p0', 'p1', 'p2'].flatMap((postingId, at) =>
      eventsOf(
        {
          charge: 'head',
          accreditations: [],
          start: `200${at}`,
          end: at === 0 ? '2001-05' : null,
          corrected: null,
          added: null,
          ended: null,
        },
        postingId,
      ).map((event) => ['mission-m', event] as const),
    ),
  );

  it('says when an open term is no longer to be taken for one that goes on', async () => {
    const { items, knownAt } = await terms(await storeWith(two), { knownAt: null, limit: 10 });
    expect(knownAt).toBe(two.at(-1)?.metadata.recordedAt);
    expect(items[1]).toEqual({
      missionId: 'm',
      postingId: 'p1',
      officialId: 'o-p1',
      officialName: 'o-p1',
      title: 'Đại sứ',
      class: 'ambassador',
      interim: false,
      start: { on: '2001', earliest: '2001-01-01', latest: '2001-12-31', basis: 'arrival' },
      end: null,
      plannedEnd: null,
      staleFrom: '2002-12-31',
      states: [
        { id: 'a', resident: true, from: null, until: null },
        { id: 'b', resident: false, from: null, until: null },
      ],
    });
    expect(items[0]?.end).toEqual({ on: '2001-05', earliest: '2001-05-01', latest: '2001-05-31', cause: null });
    expect(items.map(({ staleFrom }) => staleFrom)).toEqual([null, '2002-12-31', null]);
  });

  it('comes page by page', async () => {
    const store = await storeWith(two);
    const pages: (readonly string[])[] = [];
    let after: string | undefined;
    do {
      const page = await terms(store, { knownAt: null, limit: 2, ...(after === undefined ? {} : { after }) });
      pages.push(page.items.map(({ postingId }) => postingId));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(pages).toEqual([['p0', 'p1'], ['p2']]);
    await expect(terms(store, { knownAt: null, limit: 2, after: 'no cursor' })).rejects.toMatchObject({
      code: 'INVALID_CURSOR',
    });
  });
});
