import { createReadStream } from 'node:fs';
import type { RecordedEvent } from '@legation/event-store';
import { holders, missions, officials, openSqliteReadStore, postings } from '@legation/read-models';
import type { Projection, Put, ReadDocument, ReadStore } from '@legation/read-models';
import { historyOf, missionId } from './history.js';
import type { Shape } from './history.js';
import { inTurns, percentile } from './rounds.js';
import type { Bench, Result, Row } from './row.js';

/** Row 5: whether an answer stays as quick as it was when the register has grown a hundred times. */
export const holdersAtScale: Row = {
  name: 'holders',
  async run(bench: Bench) {
    const factor = bench.quick ? 10 : 100;
    const [few, many] = [10_000, 10_000 * factor].map((postings) => postings.toLocaleString('en-US'));
    // Terms are a year long, so that growth is growth of the register, not of what one answer holds.
    const wide = { postingsEach: 100, from: 1900, yearsEach: 1 };
    const long = { missions: 1_000, from: 1000, yearsEach: 1 };
    return [
      await compare(bench, `holders p99, ${many} postings: more missions, 100 postings each`, `${few} postings`, {
        small: { missions: 100, officials: 4_000, ...wide },
        large: { missions: 100 * factor, officials: 4_000 * factor, ...wide },
      }),
      await compare(bench, `holders p99, ${many} postings: 1,000 missions, more postings each`, `${few} postings`, {
        small: { postingsEach: 10, officials: 4_000, ...long },
        large: { postingsEach: 10 * factor, officials: 4_000 * factor, ...long },
      }),
    ];
  },
};

async function compare(
  { rounds, scratch, quick, note }: Bench,
  what: string,
  baseline: string,
  { small, large }: { readonly small: Shape; readonly large: Shape },
): Promise<Result> {
  const [smallPath, largePath] = [scratch.fresh('small.db'), scratch.fresh('large.db')];
  const fewer = await built(smallPath, small, note);
  const more = await built(largePath, large, note);
  for (const path of [smallPath, largePath]) await warm(path);
  const random = seeded(20_260_105);
  const asked = quick ? 2_000 : 5_000;
  const ask = (store: ReadStore, shape: Shape) => p99(asked, random, store, shape);
  const result = await inTurns(
    rounds,
    { what, baseline, unit: 'ms', limit: { atMost: 2 } },
    () => ask(more, large),
    () => ask(fewer, small),
  );
  await fewer.close();
  await more.close();
  scratch.drop(largePath);
  return result;
}

/** Brings a file into the system's cache, so that the disk is not what is measured: a register that is in use has its read models there. */
async function warm(path: string): Promise<void> {
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) void chunk;
}

/** In milliseconds. Half of the questions ask what is known now, half what was known at an instant. */
async function p99(count: number, random: () => number, store: ReadStore, shape: Shape): Promise<number> {
  const took: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const mission = missionId(Math.floor(random() * shape.missions));
    const year = shape.from + Math.floor(random() * shape.postingsEach * shape.yearsEach);
    const on = `${String(year).padStart(4, '0')}-07-15`;
    const begun = performance.now();
    const { certain } = await holders(store, mission, {
      on,
      knownAt: at % 2 === 0 ? null : '2026-02-01T00:00:00.000Z',
    });
    took.push(performance.now() - begun);
    if (certain.length !== 1) throw new Error(`${mission} on ${on}: ${certain.length} holders, expected 1`);
  }
  return percentile(
    took.sort((a, b) => a - b),
    99,
  );
}

/** Read models of a history, made by the projections' own folds, without a log. */
async function built(path: string, shape: Shape, note: (text: string) => void): Promise<ReadStore> {
  note(`building ${(shape.missions * shape.postingsEach).toLocaleString('en-US')} postings ...`);
  const store = openSqliteReadStore({ path, access: 'write' });
  const makers = [missions, officials, postings].map(
    (projection) => new Maker(store, projection as unknown as Projection),
  );
  for (const maker of makers) await maker.begin();
  let position = 0n;
  let revision = -1n;
  let last = '';
  for (const { stream, events } of historyOf(shape)) {
    if (stream !== last) revision = -1n;
    last = stream;
    for (const { id, event, metadata } of events) {
      position += 1n;
      revision += 1n;
      const recorded: RecordedEvent = { id, stream, revision, position, event, metadata };
      for (const maker of makers) maker.take(recorded);
    }
    for (const maker of makers) if (maker.waiting > 20_000) await maker.write(position);
  }
  for (const maker of makers) await maker.end(position);
  return store;
}

/** Folds a history whose documents are each finished within a stretch or two, and writes them in bulk. */
class Maker {
  private readonly types: ReadonlySet<string>;
  private readonly collection;
  private documents = new Map<string, ReadDocument>();
  private written: bigint | null = null;

  constructor(
    private readonly store: ReadStore,
    private readonly projection: Projection,
  ) {
    this.types = new Set(projection.types);
    this.collection = { projection: projection.name, version: projection.version };
  }

  get waiting(): number {
    return this.documents.size;
  }

  async begin(): Promise<void> {
    await this.store.prepare(this.collection, this.projection.indexes);
  }

  take(recorded: RecordedEvent): void {
    if (!this.types.has(recorded.event.type)) return;
    for (const id of this.projection.documentIds(recorded)) {
      const document = this.projection.apply(this.documents.get(id) ?? null, recorded, id);
      if (document) this.documents.set(id, document);
    }
  }

  /** Everything that came so far is whole: a stretch ends between two postings. */
  async write(position: bigint): Promise<void> {
    const puts: Put[] = Array.from(this.documents, ([id, document]) => ({ id, document }));
    const to = { position, recordedAt: '2026-01-05T08:00:00.000Z' };
    await this.store.commit(this.collection, puts, { from: this.written, to });
    this.written = position;
    this.documents = new Map();
  }

  async end(position: bigint): Promise<void> {
    await this.write(position);
    await this.store.activate(this.collection);
  }
}

/** The same questions in every run: a linear congruential generator (Numerical Recipes). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
