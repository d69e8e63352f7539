import fc from 'fast-check';
import {
  DomainError,
  batchExamples,
  deciders,
  directiveExamples,
  meetingExamples,
  officialExamples,
} from '@legation/domain';
import type { Decider, Message, RegisterEvent } from '@legation/domain';
import type { RecordedEvent } from '@legation/event-store';
import { batches } from './batch/batches.projection.js';
import { shownOf } from './correctable.js';
import type { CorrectableProjection } from './correctable.js';
import { directives } from './directive/directives.projection.js';
import { meetings } from './meeting/meetings.projection.js';
import { officials } from './official/officials.projection.js';
import type { ReadDocument } from './read-store.port.js';
import { directiveItems } from './search/directive-items.projection.js';
import { names } from './search/names.projection.js';
import { documentsOf, logOf, shownIn } from './spec-log.js';

const projections = [
  officials,
  batches,
  meetings,
  directives,
  names,
  directiveItems,
] as unknown as readonly CorrectableProjection<ReadDocument>[];
const { commands: o, events: told } = officialExamples;
const { commands: b } = batchExamples;
const { commands: m } = meetingExamples;
const { commands: d } = directiveExamples;

// Few words, days and ids, so that facts meet.
const day = fc.constantFrom('2000', '2000-02', '2000-02-29', '2001-03-01', '2002');
const mayBe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 });
const note = mayBe(fc.constantFrom('x', 'y'));
const word = fc.constantFrom('một', 'hai', 'ba');
const no = fc.constantFrom('1', '2', '2.1');
const like = (example: Message, fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Message> =>
  fc.record(fields).map((data) => ({ type: example.type, data: { ...example.data, ...data } }));
const office = {
  holdingId: fc.constantFrom('h1', 'h2'),
  title: fc.constantFrom('Bộ trưởng', 'BỘ TRƯỞNG', 'Thứ trưởng'),
};
const particulars = { name: word, on: mayBe(day), until: mayBe(day), chairOfficialId: mayBe(fc.constant('an')) };
const { items, declared } = d.IssueDirective.data;

const families = {
  official: [
    like(o.RegisterOfficial, { name: word, note }),
    like(o.AddNameVariant, { name: word, kind: fc.constantFrom('spelling', 'former') }),
    like(o.AssumeOffice, { ...office, appointedOn: mayBe(day), on: mayBe(day) }),
    like(o.AttestOffice, { ...office, ...pick(o.AssumeOffice.data), on: day }),
    like(o.LeaveOffice, { holdingId: office.holdingId, on: day, note }),
    like(o.RecordOfficeNotTakenUp, { ...office, appointedOn: mayBe(day), note }),
    like(o.ConferRank, { on: mayBe(day), rank: word }),
    like(o.MergeOfficials, { intoOfficialId: fc.constant('an') }),
  ],
  batch: [
    like(b.OpenBatch, { name: word, on: mayBe(day) }),
    like(b.DeclareBatchSize, { total: fc.integer({ min: 1, max: 3 }), on: mayBe(day) }),
    like(b.AddPostingToBatch, { postingId: fc.constantFrom('p1', 'p2') }),
    like(b.CloseBatch, { on: mayBe(day), note }),
  ],
  meeting: [
    like(m.ScheduleMeeting, particulars),
    like(m.HoldMeeting, particulars),
    like(m.RecordAttendance, {
      attendees: fc.array(fc.record({ officialId: word, title: word, role: fc.constant('speaker') }), { maxLength: 3 }),
    }),
    like(m.GiveReport, { reportId: fc.constantFrom('r1', 'r2'), subject: word, matters: fc.array(word) }),
    like(m.MakeCommitment, { commitmentId: fc.constantFrom('c1', 'c2'), text: word, deadline: mayBe(day) }),
    like(m.CancelMeeting, { reason: word }),
  ],
  directive: [
    like(d.IssueDirective, {
      on: mayBe(day),
      title: word,
      items: fc.constantFrom(items, items.slice(0, 2)),
      declared: fc.constantFrom(declared, []),
    }),
    like(d.ReportFollowUp, { no: mayBe(no), on: mayBe(day), text: word }),
    like(d.CompleteItem, { no, on: mayBe(day), note }),
    like(d.SupersedeItem, { no, on: mayBe(day), byNo: mayBe(no), byDirectiveId: fc.constant(null) }),
    like(d.WithdrawDirective, { on: mayBe(day), reason: word }),
  ],
} satisfies Record<string, readonly fc.Arbitrary<Message>[]>;
type Category = keyof typeof families;

/** The branch and the organisation of an office, which all statements of one holding share. */
function pick({ titleEn, organisation, branch }: typeof o.AssumeOffice.data): Record<string, fc.Arbitrary<unknown>> {
  return { titleEn: fc.constant(titleEn), organisation: fc.constant(organisation), branch: fc.constant(branch) };
}

/** The command that records each event: the examples stand in the same order. */
const commandOf = new Map(
  [officialExamples, batchExamples, meetingExamples, directiveExamples].flatMap(({ events, commands }) =>
    Object.keys(events).map((type, at) => [type, Object.keys(commands)[at] ?? ''] as const),
  ),
);

interface State {
  readonly facts: readonly (Message & { readonly id: string })[];
  readonly state: unknown;
}
const deciderOf = (category: Category) => deciders[category] as unknown as Decider<State, Message, Message>;
const override = { reason: 'as printed' };

function tryDecide(category: Category, command: Message, state: State): readonly Message[] {
  try {
    const decided = deciderOf(category).decide({ ...command, id: 'x', override }, state);
    return decided.map(({ type, data }) => ({ type, data }));
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
}

function after(category: Category, events: readonly Message[]): State {
  const { initialState, evolve } = deciderOf(category);
  return events.reduce<State>((state, event, at) => evolve(state, { ...event, id: idOf(at) }), initialState);
}

/** The first event of every log registers the official that others are merged into. */
const idOf = (at: number): string => `e${at + 1}`;
const logWith = (category: Category, events: readonly Message[]): readonly RecordedEvent[] =>
  logOf(
    ['official-an', told.OfficialRegistered],
    ...events.map((event) => [`${category}-x`, event as RegisterEvent] as const),
  );

/** What commands come to, one after the other; those that are refused come to nothing. */
function record(category: Category, commands: readonly Message[]): readonly Message[] {
  return commands.reduce<readonly Message[]>(
    (events, command) => [...events, ...tryDecide(category, command, after(category, events))],
    [],
  );
}

/** The fields that another fact has too. */
const shared = (data: object, other: object): object =>
  Object.fromEntries(Object.entries(data).filter(([field]) => Object.hasOwn(other, field)));

const uncorrected = (json: unknown): unknown =>
  JSON.parse(JSON.stringify(json), (key, value: unknown) => (key === 'corrected' ? undefined : value));

/** All documents as questions show them, but for the word that something was corrected. */
const shown = (log: readonly RecordedEvent[]): unknown =>
  projections.map((projection) => [...shownIn(projection, log)].map(([id, document]) => [id, uncorrected(document)]));

const story = (category: Category) => {
  const command = fc.oneof(...families[category]);
  const first = families[category][0] as fc.Arbitrary<Message>;
  return fc
    .tuple(first, fc.array(command, { minLength: 1, maxLength: 10 }))
    .map(([one, others]) => record(category, [one, ...others]));
};

const categories = Object.keys(families) as readonly Category[];
const familyName = { official: 'Official', batch: 'Batch', meeting: 'Meeting', directive: 'Directive' };

describe.each(categories)('documents and state of a corrected %s', (category) => {
  const changing = fc.tuple(
    story(category),
    fc.array(fc.tuple(fc.nat(), fc.oneof(...families[category]), fc.boolean()), { minLength: 1, maxLength: 6 }),
  );

  it('are those of one that was stated right in the first place', () => {
    const seen = { corrected: 0, retracted: 0 };
    fc.assert(
      fc.property(changing, ([facts, changes]) => {
        let events = facts;
        let right = facts.map((fact, at) => ({ ...fact, at }));
        for (const [which, restated, retracting] of changes) {
          const target = right[which % right.length];
          if (!target) continue;
          const eventId = idOf(target.at);
          const set = shared(restated.data, target.data);
          const command = retracting
            ? { type: `Retract${familyName[category]}Fact`, data: { eventId, reason: 'wrong' } }
            : { type: `Correct${familyName[category]}Fact`, data: { eventId, set, reason: 'wrong' } };
          const [event] = tryDecide(category, command, after(category, events));
          if (!event) continue;
          events = [...events, event];
          if (retracting) right = right.filter((fact) => fact !== target);
          else right = right.map((fact) => (fact === target ? { ...fact, data: { ...fact.data, ...set } } : fact));
          seen[retracting ? 'retracted' : 'corrected'] += 1;
        }
        const asStated = right.map(({ type, data, at }) => ({ type, data, id: idOf(at) }));
        const { initialState, evolve } = deciderOf(category);
        expect(after(category, events)).toEqual(asStated.reduce(evolve, initialState));

        const retold = right.map(({ type, data }) => ({ type: commandOf.get(type) ?? '', data }));
        expect(record(category, retold)).toEqual(right.map(({ type, data }) => ({ type, data })));

        const log = logWith(category, events);
        const rightLog = [log[0], ...right.map(({ type, data, at }) => ({ ...log[at + 1], event: { type, data } }))];
        expect(shown(log)).toEqual(shown(rightLog as unknown as readonly RecordedEvent[]));
      }),
      { numRuns: 400 },
    );
    expect(seen.corrected).toBeGreaterThan(50);
    expect(seen.retracted).toBeGreaterThan(50);
  });

  it('are byte-equal when they are built again, wherever a page was cut', () => {
    fc.assert(
      fc.property(changing, ([facts, changes]) => {
        const events = [...facts];
        for (const [which, restated, retracting] of changes) {
          const eventId = idOf(which % facts.length);
          const set = shared(restated.data, facts[which % facts.length]?.data ?? {});
          const name = familyName[category];
          const command = retracting
            ? { type: `Retract${name}Fact`, data: { eventId, reason: 'wrong' } }
            : { type: `Correct${name}Fact`, data: { eventId, set, reason: 'wrong' } };
          events.push(...tryDecide(category, command, after(category, events)));
        }
        const log = logWith(category, events);
        for (const projection of projections) {
          const kept = new Map<string, string>();
          for (const recorded of log.filter(({ event }) => projection.types.includes(event.type))) {
            for (const id of projection.documentIds(recorded)) {
              const before = kept.get(id);
              const document = projection.apply(before === undefined ? null : JSON.parse(before), recorded, id);
              if (document) kept.set(id, JSON.stringify(document));
              else kept.delete(id);
            }
          }
          const whole = new Map([...documentsOf(projection, log)].map(([id, one]) => [id, JSON.stringify(one)]));
          expect(kept).toEqual(whole);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a corrected document', () => {
  const he = 'official-bui-thanh-son';
  const assumed = {
    corrects: 'e1',
    type: 'OfficeAssumed',
    before: { on: '2021-04' },
    after: { on: '2021-04-08' },
    reason: 'The gazette says so.',
  } as const;
  const log = logOf(
    [he, told.OfficialRegistered],
    [he, told.OfficeAssumed],
    [he, { type: 'OfficialFactCorrected', data: assumed }],
  );
  const document = documentsOf(officials, log).get('bui-thanh-son');
  if (!document) throw new Error('no document');

  it('says of the statement that it was corrected, why, and on which source', () => {
    expect(shownOf(document)).toMatchObject({
      holdings: [
        {
          assumed: {
            on: '2021-04-08',
            eventId: 'e1',
            source: { id: 'S', quote: 'words 1' },
            corrected: { reason: 'The gazette says so.', source: { id: 'S', quote: 'words 2' } },
          },
        },
      ],
    });
    expect(Object.keys(shownOf(document))).not.toContain('stated');
  });

  it('can be asked as it was before the correction was known', () => {
    const at = (knownAt: string | null) => officials.correctedBy(document, knownAt).holdings[0]?.assumed?.on;
    expect(at(null)).toBe('2021-04-08');
    expect(at('2026-01-01T00:00:02.000Z')).toBe('2021-04-08');
    expect(at('2026-01-01T00:00:01.999Z')).toBe('2021-04');
  });

  it('forgets how the old day was read, unless the day stays', () => {
    const dating = { asWritten: 'tháng 4', inferred: 'the year' };
    const dated = (after: object) =>
      log.map((recorded) => {
        if (recorded.id === 'e1') return { ...recorded, metadata: { ...recorded.metadata, dating } };
        return recorded.id === 'e2'
          ? {
              ...recorded,
              event: { type: 'OfficialFactCorrected' as const, data: { ...assumed, after: { ...after } } },
            }
          : recorded;
      });
    const read = (after: object) => shownIn(officials, dated(after)).get('bui-thanh-son')?.holdings[0]?.assumed?.dating;
    expect(read({ on: '2021-04-08' })).toBeNull();
    expect(read({ titleEn: 'Minister' })).toEqual(dating);
  });

  it('keeps of a name only the words, and is found by the right ones', () => {
    const renamed = {
      type: 'OfficialFactCorrected',
      data: {
        corrects: 'e0',
        type: 'OfficialRegistered',
        before: { name: 'Bùi Thanh Sơn' },
        after: { name: 'Bùi Thanh Sang' },
        reason: 'Misread.',
      },
    } as const;
    const found = documentsOf(names, [...log, ...logOf([he, renamed])]).get('official/bui-thanh-son');
    expect(found).toMatchObject({ name: 'Bùi Thanh Sang', words: ['bui', 'thanh', 'sang'] });
    expect(found?.stated[0]).toMatchObject({ data: { name: 'Bùi Thanh Sơn' }, source: null });
  });

  it('parts from a record whose merger was retracted', () => {
    const merged = logOf(
      [he, told.OfficialRegistered],
      ['official-b', told.OfficialRegistered],
      ['official-b', told.OfficialsMerged],
      [
        'official-b',
        {
          type: 'OfficialFactRetracted',
          data: {
            retracts: 'e2',
            type: 'OfficialsMerged',
            before: { ...told.OfficialsMerged.data },
            reason: 'Two persons.',
          },
        },
      ],
    );
    const documents = shownIn(officials, merged);
    expect(documents.get('bui-thanh-son')?.mergedFrom).toEqual([]);
    expect(documents.get('b')?.mergedInto).toBeNull();
    expect(shownIn(names, merged).get('official/b')?.mergedInto).toBeNull();
  });
});
