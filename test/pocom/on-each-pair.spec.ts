import { createHash } from 'node:crypto';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshen, openRegister } from '@legation/platform';
import {
  anomalies,
  career,
  collectionOf,
  currentPostings,
  holders,
  missionTimeline,
  projections,
  search,
  termsEnding,
  vacancies,
} from '@legation/read-models';
import type { ReadStore } from '@legation/read-models';
import { Desk } from '../e2e/cli-under-test.js';
import { fourPairsOf } from '../e2e/pairs/four-pairs.js';
import type { FourPairs, PairOfStores } from '../e2e/pairs/four-pairs.js';
import { mongoServer, noMongo } from '../servers/mongodb/mongo-under-test.js';
import { describeIf } from '../skip.js';
import { linesOf, noPocom, pocomDir } from './pocom.js';

type Line = Readonly<Record<string, unknown>>;
type Answers = ReadonlyMap<string, string>;

/** Which missions a run is about. */
type Extent = 'whole' | 'in part';

/**
 * FerretDB reads a whole collection for each question and for each document that is written again, so that its time grows with
 * the square of the register: it is given a few missions with what belongs to them.
 */
const isAsked = (extent: Extent, missionId: unknown): boolean =>
  extent === 'whole' || createHash('sha256').update(String(missionId)).digest().readUInt8() % 64 === 0;

const isFor = (extent: Extent, { config }: PairOfStores): boolean =>
  extent === 'in part' || config.readStore === 'sqlite' || mongoServer === 'MONGODB_URL';

function registerIn(desk: Desk, extent: Extent): string {
  if (extent === 'whole') return pocomDir ?? '';
  const folder = join(desk.folder, 'pocom');
  cpSync(pocomDir ?? '', folder, { recursive: true });
  const keep = (name: string, isKept: (line: Line) => boolean): readonly Line[] => {
    const lines = linesOf(`${name}.ndjson`).filter(isKept);
    writeFileSync(join(folder, `${name}.ndjson`), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    return lines;
  };
  keep('missions', ({ id }) => isAsked(extent, id));
  const posted = [
    ...keep('postings', ({ missionId }) => isAsked(extent, missionId)),
    ...keep('revisions', ({ missionId }) => isAsked(extent, missionId)).map(({ after }) => after as Line | null),
  ];
  const persons = new Set(posted.map((stated) => stated?.['personId']));
  keep('persons', ({ id }) => persons.has(id));
  keep('offices', ({ personId }) => persons.has(personId));
  return folder;
}

/** What to ask of every register; an answer is kept as a digest, as they are many. */
async function askAll(store: ReadStore, extent: Extent): Promise<Answers> {
  const answers = new Map<string, string>();
  const keep = async (question: string, answer: Promise<unknown>): Promise<void> => {
    answers.set(question, digest(await answer));
  };
  const instants = [null, '2016-06-01T00:00:00Z', '2018-01-01T00:00:00Z'];
  for (const { id } of linesOf('missions.ndjson').filter((mission) => isAsked(extent, mission['id']))) {
    for (const on of ['1801-03-04', '1945-08-15', '1999-12-31'])
      for (const knownAt of instants)
        await keep(
          `holders of ${id} on ${on}, known at ${knownAt}`,
          holders(store, String(id), { on, knownAt }).catch(codeOf),
        );
    await keep(`timeline of ${id}`, missionTimeline(store, String(id), null).catch(codeOf));
  }
  const persons = linesOf('persons.ndjson').filter((_, n) => n % (extent === 'whole' ? 20 : 100) === 0);
  for (const { id } of persons) await keep(`career of ${id}`, career(store, String(id)).catch(codeOf));
  const asOf = { on: '1975-06-01', knownAt: null };
  await keep('current postings', currentPostings(store, { ...asOf, limit: 500 }));
  await keep('vacancies', vacancies(store, asOf));
  await keep('terms ending', termsEnding(store, asOf, 24));
  await keep('anomalies', anomalies(store, { knownAt: null, limit: 500 }));
  for (const text of ['adams', 'john', 'de la']) await keep(`search ${text}`, search(store, { text }));
  return answers;
}

const codeOf = (error: unknown): unknown => (error as { readonly code?: unknown }).code ?? String(error);
const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Fields of documents that hold positions, which are each log's own: an event's place in the order stands in for it. */
const placed = new Set(['position', 'first', 'last', 'marks']);

/** A digest of all documents of each projection, in the order of their ids. */
async function documents(store: ReadStore, positions: readonly bigint[]): Promise<Answers> {
  const order = new Map(positions.map((position, n) => [Number(position), n]));
  const digests = new Map<string, string>();
  for (const projection of projections) {
    const collection = await collectionOf(store, projection);
    const hash = createHash('sha256');
    let count = 0;
    for (let after: string | null | undefined; after !== null;) {
      const page = await store.find(collection, {}, { limit: 500, ...(after === undefined ? {} : { after }) });
      for (const document of page.items) {
        hash.update(
          JSON.stringify(document, (key, value: unknown) => {
            if (placed.has(key)) return [value].flat().map((position) => order.get(position as number));
            const isPlaced = projection.name === 'order-known' && key === 'id'; // a moment, and the position as text
            return isPlaced ? String(value).replace(/\d+$/, (place) => String(order.get(Number(place)))) : value;
          }),
        );
        count += 1;
      }
      after = page.next;
    }
    digests.set(projection.name, `${count} documents, ${hash.digest('hex')}`);
  }
  return digests;
}

async function answersOf({ config, positions }: PairOfStores, extent: Extent): Promise<Answers> {
  const register = await openRegister({ ...config, access: 'read' });
  try {
    expect(await freshen(register, 60_000)).toBe(true);
    return new Map([
      ...(await documents(register.readStore, positions)),
      ...(await askAll(register.readStore, extent)),
    ]);
  } finally {
    await register.close();
  }
}

describeIf(pocomDir !== null && mongoServer !== null, pocomDir === null ? noPocom : noMongo)(
  'the real register',
  () => {
    const desks: Desk[] = [];
    const servers: FourPairs[] = [];
    afterAll(async () => {
      for (const four of servers) await four.stop();
      for (const desk of desks) await desk.clear();
    });

    it.each([
      ['whole', 'as it stands today', []],
      ['whole', 'with the history of its record', ['--history']],
      ['in part', 'as it stands today', []],
      ['in part', 'with the history of its record', ['--history']],
    ] as const)(
      '%s, %s, has the same documents and gives the same answers on each pair of stores',
      async (extent, _, options) => {
        const desk = new Desk();
        desks.push(desk);
        expect(await desk.run(['import', registerIn(desk, extent), ...options])).toMatchObject({ code: 0 });
        const four = await fourPairsOf(desk.dataDir);
        servers.push(four);
        const answers: (readonly [string, Answers])[] = [];
        for (const pair of four.pairs.filter((each) => isFor(extent, each)))
          answers.push([pair.name, await answersOf(pair, extent)]);
        const [[, expected] = ['', new Map<string, string>()], ...others] = answers;
        expect(expected.size).toBeGreaterThan(extent === 'whole' ? 2_000 : 20);
        for (const [name, found] of others) expect([name, differing(found, expected)]).toEqual([name, []]);
      },
      300_000,
    );
  },
);

function differing(found: Answers, expected: Answers): readonly string[] {
  return [...expected].filter(([question, answer]) => found.get(question) !== answer).map(([question]) => question);
}
