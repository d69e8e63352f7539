import fc from 'fast-check';
import { holdingOn, mission } from '@legation/domain';
import type { MissionCommand, MissionEvent, PostingRecord } from '@legation/domain';
import type { RecordedEvent } from '@legation/event-store';
import { asHeld } from './holder.js';
import { postingAsKnown, postings, slotsFor, stillOpen } from './postings.projection.js';
import type { PostingDocument } from './postings.projection.js';

const record: PostingRecord = {
  postingId: 'p1',
  officialId: 'hieu',
  title: 'Đại sứ',
  headClass: 'ambassador',
  accreditations: [{ state: 'japan', resident: true }],
  termLabel: null,
  months: null,
  interim: false,
  designatedOn: null,
  appointed: true,
  appointedOn: null,
  arrivedOn: null,
  credentialsOn: null,
  start: null,
  end: null,
  notTakenUp: null,
};

/** What the decider makes of the commands, each known from its own instant. */
function recorded(
  told: readonly { readonly command: MissionCommand; readonly knownFrom: string }[],
): readonly RecordedEvent[] {
  let state = mission.initialState;
  const events: RecordedEvent[] = [];
  for (const { command, knownFrom } of told) {
    for (const { overridden, ...event } of mission.decide({ ...command, override: { reason: 'as stated' } }, state)) {
      const id = `e${events.length}`;
      state = mission.evolve(state, { ...(event as MissionEvent), id });
      events.push(asRecorded(event as MissionEvent, id, BigInt(events.length), knownFrom, overridden ?? null));
    }
  }
  return events;
}

function asRecorded(
  event: MissionEvent,
  id: string,
  at: bigint,
  knownFrom: string,
  overridden: RecordedEvent['metadata']['overridden'],
): RecordedEvent {
  const metadata = {
    commandId: id,
    fingerprint: '',
    correlationId: id,
    causationId: null,
    actor: 'spec',
    recordedAt: '2030-01-01T00:00:00.000Z',
    knownFrom,
    source: null,
    dating: null,
    overridden,
  };
  return { id, stream: 'mission-japan', revision: at, position: at, event, metadata };
}

function documentOf(events: readonly RecordedEvent[]): PostingDocument | null {
  const wanted = events.filter(({ event }) => postings.types.includes(event.type));
  return wanted.reduce<PostingDocument | null>((document, event) => postings.apply(document, event, 'japan/p1'), null);
}

const opened: MissionCommand = {
  type: 'OpenMission',
  data: {
    on: null,
    kind: 'embassy',
    name: 'Đại sứ quán',
    nameEn: null,
    seat: null,
    region: null,
    receivingStates: ['japan'],
  },
};
const stated = (changes: Partial<PostingRecord>): MissionCommand => ({
  type: 'RecordPosting',
  data: { ...record, ...changes, reason: 'restated' },
});
const tell = (knownFrom: string, command: MissionCommand) => ({ knownFrom, command });

const day = fc
  .tuple(fc.integer({ min: 1996, max: 2002 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([whole, length]) => whole.slice(0, length));
const instant = fc.integer({ min: 0, max: 9 }).map((year) => `201${year}-06-01T00:00:00.000Z`);
const statement = fc
  .record({ start: fc.option(partial), end: fc.option(partial), interim: fc.boolean() })
  .filter(({ start, end }) => start === null || end === null || start.slice(0, 4) < end.slice(0, 4))
  .map(({ start, end, interim }) =>
    stated({
      interim,
      start: start === null ? null : { on: start, basis: 'credentials' },
      end: start === null || end === null ? null : { on: end, cause: null, note: null },
    }),
  );
const retraction: MissionCommand = {
  type: 'RetractPosting',
  data: { postingId: 'p1', fact: null, state: null, reason: 'a mistake' },
};

/** Whether the index fields lead to the document, for this day and moment. */
function isFound(document: PostingDocument, on: string, knownAt: string | null): boolean {
  if (document.slots.some((slot) => slotsFor('japan', on).includes(slot))) return true;
  const open = knownAt === null ? document.openUntil === stillOpen : document.openUntil > knownAt;
  return open && document.startMin !== null && document.startMin <= on;
}

describe('the document of a posting', () => {
  it('is found for every day and moment at which its statements let it hold, in whatever order they came to be known', () => {
    const told = fc.array(
      fc.tuple(
        instant,
        fc.oneof({ weight: 6, arbitrary: statement }, { weight: 1, arbitrary: fc.constant(retraction) }),
      ),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(told, day, fc.option(instant), (statements, on, knownAt) => {
        const first = statements.findIndex(([, command]) => command.type === 'RecordPosting');
        fc.pre(
          first === 0 &&
            statements.every(
              ([, command], at) => command.type === 'RecordPosting' || statements[at - 1]?.[1].type === 'RecordPosting',
            ),
        );
        const document = documentOf(
          recorded([tell('2010-01-01T00:00:00.000Z', opened), ...statements.map(([at, command]) => tell(at, command))]),
        );
        if (!document) return;
        const held = asHeld(document, postingAsKnown(document, knownAt));
        if (held && holdingOn(held, on) !== 'no')
          expect({ document, found: isFound(document, on, knownAt) }).toMatchObject({ found: true });
      }),
      { numRuns: 3000 },
    );
  });

  it('answers an earlier moment as it was known then', () => {
    const document = documentOf(
      recorded([
        tell('2015-01-01T00:00:00.000Z', opened),
        tell('2015-01-01T00:00:00.000Z', stated({ start: { on: '1966-03', basis: 'credentials' } })),
        tell('2016-01-01T00:00:00.000Z', stated({ start: { on: '1996-03', basis: 'credentials' } })),
        tell(
          '2017-01-01T00:00:00.000Z',
          stated({
            start: { on: '1996-03', basis: 'credentials' },
            end: { on: '1999-01-02', cause: 'left-post', note: null },
          }),
        ),
      ]),
    );
    const asked = (knownAt: string | null) => {
      const held = document && asHeld(document, postingAsKnown(document, knownAt));
      return held ? [held.start, held.end] : null;
    };
    expect(asked('2014-12-31T00:00:00.000Z')).toBeNull();
    expect(asked('2015-06-01T00:00:00.000Z')).toEqual(['1966-03', null]);
    expect(asked('2016-01-01T00:00:00.000Z')).toEqual(['1996-03', null]);
    expect(asked(null)).toEqual(['1996-03', '1999-01-02']);
  });

  it('lists a span of centuries under one slot', () => {
    const document = documentOf(
      recorded([
        tell('2015-01-01T00:00:00.000Z', opened),
        tell(
          '2015-01-01T00:00:00.000Z',
          stated({ start: { on: '1801', basis: 'credentials' }, end: { on: '1999', cause: null, note: null } }),
        ),
      ]),
    );
    expect(document?.slots).toEqual(['japan|*']);
  });
});
