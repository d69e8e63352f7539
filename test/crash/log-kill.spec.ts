import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deciders } from '@legation/domain';
import type { Asked, Decider, OfficialEvent } from '@legation/domain';
import { CommandRunner, openSqliteEventStore, registerClock, verifyLog } from '@legation/event-store';
import type { EventStore, LogProblem, RecordedEvent } from '@legation/event-store';

const rounds = Number(process.env.CRASH_ROUNDS ?? 15);
const seed = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);

type AddNames = { readonly type: 'AddNameVariant'; readonly data: { readonly names: readonly string[] } };

/** The decider of the child: one event for each name. */
const decider: Decider<typeof deciders.official.initialState, AddNames, OfficialEvent> = {
  ...deciders.official,
  decide: ({ data }: Asked<AddNames>) =>
    data.names.map((name) => ({ type: 'NameVariantAdded', data: { name, kind: 'spelling' } })),
};

interface Sent {
  readonly target: string;
  readonly events: number;
  acked: boolean;
}

/** What the child said it sent and was told, up to the moment of its death. */
function journalOf(path: string): Map<string, Sent> {
  const commands = new Map<string, Sent>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    // the last line of each round may be torn: a write that begins a new page of the file can be killed between the two
    const [, what, id = '', target = '', events] = /^(sent|acked) (\S+) (\S+) (\d)$/.exec(line) ?? [];
    if (what === 'sent') commands.set(id, { target, events: Number(events), acked: false });
    const sent = commands.get(id);
    if (what === 'acked' && sent) sent.acked = true;
  }
  return commands;
}

async function everything(store: EventStore): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (let after = 0n; ;) {
    const page = await store.readAll({ after, limit: 10_000 });
    events.push(...page.events);
    if (page.reached === null || page.atHead) return events;
    after = page.reached;
  }
}

/** Mulberry32: small, and the same everywhere. */
function chance(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe(`a writer that is killed (CRASH_SEED=${seed} CRASH_ROUNDS=${rounds})`, () => {
  const random = chance(seed);
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'legation-kill-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(
    'loses no acknowledged command, leaves no half of one, and answers repeats',
    async () => {
      const path = join(folder, 'log.db');
      const journal = join(folder, 'journal');
      for (let round = 0; round < rounds; round += 1) {
        const writer = join(import.meta.dirname, 'command-writer.mjs');
        const child = spawn(process.execPath, [writer, path, journal, String(round)], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        await once(child.stdout, 'data');
        await new Promise((resolve) => setTimeout(resolve, random() * 150));
        child.kill('SIGKILL');
        await once(child, 'exit');
        await examine(path, journalOf(journal), round);
      }
    },
    rounds * 10_000,
  );
});

async function examine(path: string, commands: ReadonlyMap<string, Sent>, round: number): Promise<void> {
  const store = openSqliteEventStore({ path, access: 'write' });
  try {
    const before = await everything(store);
    const found = new Map<string, RecordedEvent[]>();
    for (const event of before) {
      const { commandId } = event.metadata;
      found.set(commandId, [...(found.get(commandId) ?? []), event]); // three at most
    }
    const broken: string[] = [];
    for (const [id, { target, events, acked }] of commands) {
      // once, whole, adjacent and in order; what was not acknowledged is there like this or not at all
      const recorded = found.get(id);
      if (!recorded && acked) broken.push(`${id} was acknowledged and is lost`);
      if (recorded && recorded.length !== events) broken.push(`${id} has ${recorded.length} events of ${events}`);
      recorded?.forEach(({ stream, revision, event }, at) => {
        const place = [stream, revision, (event.data as { name: string }).name].join();
        const right = [`official-${target}`, (recorded[0]?.revision ?? 0n) + BigInt(at), `${id}/${at}`].join();
        if (place !== right) broken.push(`${place} stands where ${right} should`);
      });
    }
    for (const id of found.keys()) if (!commands.has(id)) broken.push(`${id} was never sent`);
    expect(broken).toEqual([]);

    const runner = new CommandRunner(store, registerClock((await store.head())?.recordedAt ?? null));
    const lately = [...commands].filter(([id]) => id.startsWith(`${round}-`)).slice(-100);
    for (const [id, { target, events, acked }] of lately) {
      const names = Array.from({ length: events }, (_, at) => `${id}/${at}`);
      const receipt = await runner.run(
        decider,
        target,
        { type: 'AddNameVariant', data: { names } },
        {
          commandId: id,
          actor: 'crash',
          source: null,
          dating: null,
        },
      );
      expect(receipt).toMatchObject({ events, repeated: found.has(id) });
      if (acked) expect(receipt.position).toBe(found.get(id)?.at(-1)?.position);
    }
  } finally {
    await store.close();
  }
  const problems: LogProblem[] = [];
  for await (const told of verifyLog(path)) if (told.kind === 'problem') problems.push(told);
  expect(problems).toEqual([]);
}
