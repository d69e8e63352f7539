import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { RegisterEvent } from '@legation/domain';
import { openSqliteEventStore } from '@legation/event-store';
import type { RecordedEvent } from '@legation/event-store';
import { ProjectionRunner, openSqliteReadStore, projections } from '@legation/read-models';
import type { Projection, ReadDocument, ReadStore } from '@legation/read-models';
import { newEvent, readOn } from '../contract/log-under-test.js';

const rounds = 15;
const postings = 800;

describe('a projector that is killed', () => {
  let folder: string;
  let events: readonly RecordedEvent[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'legation-crash-'));
    const log = openSqliteEventStore({ path: join(folder, 'log.db'), access: 'write' });
    const missions = Array.from({ length: 20 }, (_, mission) =>
      log.append(
        `mission-m${mission}`,
        eventsOf(mission).map((event) => newEvent('', event)),
        'noStream',
      ),
    );
    await Promise.all(missions);
    events = await readOn(log);
    await log.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('leaves documents and checkpoint that agree, whenever that happens', async () => {
    const checkpoints = new Set<bigint | undefined>();
    for (let round = 0; round < rounds; round += 1) {
      await projectAndKill(folder, Math.random() * 120);
      const store = openSqliteReadStore({ path: join(folder, 'read.db'), access: 'read' });
      for (const projection of projections) checkpoints.add(await expectWhole(store, projection, events));
      await store.close();
    }
    expect(checkpoints.size).toBeGreaterThan(3); // it was killed at different places

    const log = openSqliteEventStore({ path: join(folder, 'log.db'), access: 'read' });
    const store = openSqliteReadStore({ path: join(folder, 'read.db'), access: 'write' });
    await new ProjectionRunner(log, store, projections).catchUp();
    for (const projection of projections)
      expect(await expectWhole(store, projection, events)).toBe(events.at(-1)?.position);
    await Promise.all([log.close(), store.close()]);
  }, 60_000);
});

/** The documents are what a plain fold of the events up to the checkpoint gives, byte for byte, and the indexes find the same. */
async function expectWhole(
  store: ReadStore,
  projection: Projection,
  events: readonly RecordedEvent[],
): Promise<bigint | undefined> {
  const collection = { projection: projection.name, version: projection.version };
  const checkpoint = await store.checkpoint(collection);
  const expected = folded(
    projection,
    events.filter(({ position }) => checkpoint !== null && position <= checkpoint.position),
  );
  const found: ReadDocument[] = [];
  for (let after: string | undefined; ;) {
    const page = await store.find(collection, {}, { limit: 1_000, ...(after === undefined ? {} : { after }) });
    found.push(...page.items);
    if (page.next === null) break;
    after = page.next;
  }
  const texts = found.map((document) => JSON.stringify(document));
  expect(texts).toEqual(expected.map((document) => JSON.stringify(document)));
  const state = (await store.states()).find((each) => each.projection === projection.name);
  expect([state?.documents, state?.stopped]).toEqual([expected.length, null]);
  if (projection.name === 'postings') {
    const ofOne = expected.filter((document) => (document as { officialIds?: string[] }).officialIds?.includes('o3'));
    expect(await store.count(collection, { officialIds: 'o3' })).toBe(ofOne.length);
  }
  return checkpoint?.position;
}

function folded(projection: Projection, events: readonly RecordedEvent[]): readonly ReadDocument[] {
  const documents = new Map<string, ReadDocument>();
  for (const event of events) {
    if (!projection.types.includes(event.event.type)) continue;
    for (const id of projection.documentIds(event)) {
      const document = projection.apply(documents.get(id) ?? null, event, id);
      if (document) documents.set(id, document);
      else documents.delete(id);
    }
  }
  return [...documents.values()].sort((a, b) => Buffer.from(a.id).compare(Buffer.from(b.id)));
}

async function projectAndKill(folder: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'project-log.mjs'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), exit]);
  await pause(afterMs);
  expect(child.exitCode).toBeNull();
  child.kill('SIGKILL');
  await exit;
}

function eventsOf(mission: number): readonly RegisterEvent[] {
  const opened: RegisterEvent = {
    type: 'MissionOpened',
    data: {
      on: '1950',
      kind: 'embassy',
      name: `Đại sứ quán ${mission}`,
      nameEn: null,
      seat: null,
      region: null,
      receivingStates: ['x'],
    },
  };
  const terms = Array.from({ length: postings / 20 }, (_, index): readonly RegisterEvent[] => [
    {
      type: 'AmbassadorAppointed',
      data: {
        postingId: `p${index}`,
        on: `${1950 + index}`,
        by: null,
        officialId: `o${index % 7}`,
        title: 'Đại sứ',
        headClass: 'ambassador',
        accreditations: [{ state: 'x', resident: true }],
        termLabel: null,
        months: null,
      },
    },
    { type: 'TermStarted', data: { postingId: `p${index}`, on: `${1950 + index}-03`, basis: 'credentials' } },
    { type: 'TermEnded', data: { postingId: `p${index}`, on: `${1951 + index}-02-01`, cause: null, note: null } },
  ]);
  return [opened, ...terms.flat()];
}
