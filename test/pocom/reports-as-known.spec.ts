import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore, RecordedEvent } from '@legation/event-store';
import { freshen, openRegister } from '@legation/platform';
import type { Register } from '@legation/platform';
import { answerReport, openSqliteReadStore, ProjectionRunner, projections, reports } from '@legation/read-models';
import type { ReportParameters } from '@legation/read-models';
import { findForm } from '../../apps/cli/src/import/forms.js';
import { importHere } from '../../apps/cli/src/import/run.js';
import { root } from '../e2e/cli-under-test.js';
import { describeIf } from '../skip.js';
import { noPocom, pocomDir } from './pocom.js';

async function imported(
  folder: string,
  history: boolean,
): Promise<{ readonly dataDir: string; readonly register: Register }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'legation-reports-'));
  await importHere({
    found: [await findForm(folder)],
    map: {},
    history,
    strict: false,
    actor: 'spec',
    quarantine: join(dataDir, 'quarantine.ndjson'),
    place: { dataDir, eventStore: 'sqlite', readStore: 'sqlite', projector: 'here' },
    onNote: () => undefined,
  });
  const register = await openRegister({ dataDir, access: 'read' });
  await freshen(register, 60_000);
  return { dataDir, register };
}

async function allOf(log: EventStore): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (let after: bigint | undefined; ;) {
    const page = await log.readAll({ limit: 10_000, ...(after === undefined ? {} : { after }) });
    events.push(...page.events);
    if (page.atHead || page.reached === null) return events;
    after = page.reached;
  }
}

/** A log of these events alone, for a fold. */
function logOf(events: readonly RecordedEvent[], log: EventStore): EventStore {
  const last = events.at(-1);
  const streams = new Map<string, RecordedEvent[]>();
  for (const event of events) {
    const stream = streams.get(event.stream) ?? [];
    streams.set(event.stream, stream);
    stream.push(event);
  }
  const read: Partial<EventStore> = {
    head: async () => (last ? { position: last.position, recordedAt: last.metadata.recordedAt } : null),
    readAt: async (position) => events.find((event) => event.position === position) ?? null,
    readStream: async (stream) => streams.get(stream) ?? [],
    async readAll({ after = -1n, limit, types }) {
      const rest = events.filter(({ position }) => position > after);
      const found = rest.filter(({ event }) => types === undefined || types.includes(event.type)).slice(0, limit);
      const atHead = found.length < limit;
      const reached = (atHead ? rest : found).at(-1)?.position ?? null;
      return { events: found, reached, atHead };
    },
  };
  return new Proxy(log, {
    get(of, name: keyof EventStore) {
      const value: unknown = read[name] ?? of[name];
      return typeof value === 'function' ? (value.bind(of) as unknown) : value;
    },
  });
}

/** Every report, from the documents of now as known at the instant, and from a fold of what was known by then. */
async function expectEqualAt(
  knownAt: string,
  register: Register,
  events: readonly RecordedEvent[],
  parametersOf: (name: string) => ReportParameters,
  on: string,
): Promise<void> {
  const eventStore = logOf(
    events.filter(({ metadata }) => metadata.knownFrom <= knownAt),
    register.eventStore,
  );
  const readStore = openSqliteReadStore({ path: ':memory:', access: 'write' });
  await new ProjectionRunner(eventStore, readStore, projections).catchUp();
  for (const { name } of reports) {
    const question = { name, on, parameters: parametersOf(name) };
    const sectionsOf = async (asked: Promise<{ readonly sections: unknown }>): Promise<unknown> =>
      asked.then(({ sections }) => sections).catch((error: unknown) => (error as { code?: string }).code);
    const folded = await sectionsOf(answerReport({ eventStore, readStore }, question));
    const known = await sectionsOf(answerReport(register, { ...question, knownAt }));
    expect([name, knownAt, known]).toEqual([name, knownAt, folded]);
  }
  await readStore.close();
}

function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, at) => at % step === Math.floor(step / 2)).slice(0, count);
}

const instantsOf = (events: readonly RecordedEvent[]): readonly string[] =>
  [...new Set(events.map(({ metadata }) => metadata.knownFrom))].toSorted();

const registers = [
  {
    what: 'of the five articles',
    folder: join(root, 'data/vietnam'),
    id: 'bui-thanh-son',
    on: '2023-07-20',
    count: 25,
    history: false,
  },
  {
    what: 'with a history of its record',
    folder: pocomDir ?? '',
    id: 'adams-john',
    on: '2018-07-01',
    count: 6,
    history: true,
  },
];

for (const { what, folder, id, on, count, history } of registers) {
  describeIf(folder !== '', noPocom)(`reports over a register ${what}`, () => {
    let dataDir = '';
    let register: Register;

    beforeAll(async () => {
      ({ dataDir, register } = await imported(folder, history));
    }, 240_000);
    afterAll(async () => {
      await register.close();
      rmSync(dataDir, { recursive: true, force: true });
    });

    it('say of any moment what a fold of everything known by then says', async () => {
      const events = await allOf(register.eventStore);
      const instants = instantsOf(events);
      const parametersOf = (name: string): ReportParameters => {
        if (name === 'career') return { id };
        return name === 'changes' ? { since: instants.at(Math.floor(instants.length / 3)) ?? '' } : {};
      };
      for (const knownAt of spread(instants, count)) await expectEqualAt(knownAt, register, events, parametersOf, on);
    }, 240_000);
  });
}
