import { randomUUID } from 'node:crypto';
import { batchExamples, deciders } from '@legation/domain';
import type { Decider, RegisterCommand, RegisterEvent } from '@legation/domain';
import type { Envelope } from './decide-in-turn.js';
import { AppendOutcomeUnknown, StoreUnavailable } from './errors.js';
import type { EventStore, RecordedEvent } from './event-store.port.js';
import { registerClock } from './register-clock.js';
import { fingerprintOf } from './command-identity.js';
import { CommandRunner } from './run-command.js';
import { openSqliteEventStore } from './sqlite/sqlite-event-store.js';
import type { Receipt } from './stream-line.js';

const { official, batch } = deciders;
const now = '2026-11-22T08:00:00.000Z';
const clock = registerClock(now, () => 0);

const envelope = (over: Partial<Envelope> = {}): Envelope => ({
  commandId: randomUUID(),
  actor: 'clerk',
  source: { id: 'bao-dien-tu', quote: 'đã trao Quyết định' },
  dating: null,
  ...over,
});
const register = { type: 'RegisterOfficial', data: { name: 'Phạm Quang Hiệu', note: null } } as const;
const variant = (name: string) => ({ type: 'AddNameVariant', data: { name, kind: 'spelling' } }) as const;
const rename = { type: 'RegisterOfficial', data: { name: 'Another', note: null } } as const;

describe('CommandRunner', () => {
  let store: EventStore;
  let runner: CommandRunner;
  const stream = async (name = 'official-hieu'): Promise<readonly RecordedEvent[]> => store.readStream(name);
  const types = async (name?: string): Promise<string[]> => (await stream(name)).map(({ event }) => event.type);

  beforeEach(() => {
    store = openSqliteEventStore({ path: ':memory:', access: 'write' });
    runner = new CommandRunner(store, clock);
  });
  afterEach(() => store.close());

  it('records what the command decides, with everything that was said around it', async () => {
    const asked = envelope({ commandId: 'c-1', causationId: 'c-0', knownFrom: '2015-10-01T02:00:00+02:00' });
    const receipt = await runner.run(official, 'hieu', register, asked);

    expect(receipt).toEqual({
      commandId: 'c-1',
      stream: 'official-hieu',
      revision: 0n,
      position: 1n,
      events: 1,
      repeated: false,
    });
    expect(await stream()).toMatchObject([
      {
        revision: 0n,
        event: { type: 'OfficialRegistered', data: register.data },
        metadata: {
          commandId: 'c-1',
          correlationId: 'c-1',
          causationId: 'c-0',
          actor: 'clerk',
          recordedAt: now,
          knownFrom: '2015-10-01T00:00:00.000Z',
          source: asked.source,
          dating: null,
          overridden: null,
        },
      },
    ]);
  });

  it('records nothing of a refused command, and takes the next right one', async () => {
    await runner.run(official, 'hieu', register, envelope());
    await expect(runner.run(official, 'hieu', rename, envelope())).rejects.toMatchObject({
      code: 'OFFICIAL_ALREADY_REGISTERED',
    });
    await runner.run(official, 'hieu', variant('Hieu'), envelope());
    expect(await types()).toEqual(['OfficialRegistered', 'NameVariantAdded']);
  });

  it('answers a command that changes nothing with the revision at which the stream stands', async () => {
    await runner.run(official, 'hieu', register, envelope());
    const receipt = await runner.run(official, 'hieu', register, envelope());
    expect(receipt).toMatchObject({ revision: 0n, position: 1n, events: 0, repeated: false });
  });

  it('keeps the order of the calls, and gives each its own receipt', async () => {
    const asked = [register, ...Array.from({ length: 30 }, (_, n) => variant(`Hieu ${n}`))];
    const receipts = await Promise.all(asked.map((command) => runner.run(official, 'hieu', command, envelope())));
    expect(receipts.map(({ revision }) => revision)).toEqual(asked.map((_, n) => BigInt(n)));
    expect((await stream()).map(({ event }) => event.data)).toEqual(asked.map(({ data }) => data));
  });

  it('refuses one of many that wait together, and records the others', async () => {
    const outcomes = await Promise.allSettled([
      runner.run(official, 'hieu', register, envelope()),
      runner.run(official, 'hieu', variant('Hieu'), envelope()),
      runner.run(official, 'hieu', rename, envelope()),
      runner.run(official, 'hieu', variant('Hiếu'), envelope()),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await types()).toHaveLength(3);
  });

  describe('the same command id again', () => {
    const asked = envelope({ commandId: 'c-1' });
    const first: Receipt = {
      commandId: 'c-1',
      stream: 'official-hieu',
      revision: 0n,
      position: 1n,
      events: 1,
      repeated: false,
    };
    const again: Receipt = { ...first, repeated: true };

    it('gives the first receipt: at once, after other events, after a restart, after leaving the memory', async () => {
      expect(await runner.run(official, 'hieu', register, asked)).toEqual(first);
      expect(await runner.run(official, 'hieu', register, asked)).toEqual(again);

      await runner.run(official, 'hieu', variant('Hieu'), envelope());
      expect(await runner.run(official, 'hieu', register, asked)).toEqual(again);

      expect(await new CommandRunner(store, clock).run(official, 'hieu', register, asked)).toEqual(again);

      const forgetful = new CommandRunner(store, clock, { cachedEvents: 1 });
      for (const id of ['a', 'b', 'hieu', 'c', 'hieu']) {
        const same = id === 'hieu';
        const receipt = await forgetful.run(official, id, register, same ? asked : envelope());
        if (same) expect(receipt).toEqual(again);
      }
      expect(await types()).toHaveLength(2);
    });

    it('gives the first receipt also where the rules would refuse it by now', async () => {
      await runner.run(batch, 'b', batchExamples.commands.OpenBatch, envelope());
      const size = await runner.run(batch, 'b', batchExamples.commands.DeclareBatchSize, asked);
      await runner.run(
        batch,
        'b',
        { type: 'DeclareBatchSize', data: { total: 1, byClass: [], areas: null, on: null } },
        envelope(),
      );
      await runner.run(batch, 'b', batchExamples.commands.CloseBatch, envelope());
      expect(await runner.run(batch, 'b', batchExamples.commands.DeclareBatchSize, asked)).toEqual({
        ...size,
        repeated: true,
      });
    });

    it('has one effect when 50 come at once, also through two processes', async () => {
      const other = new CommandRunner(store, clock);
      const receipts = await Promise.all(
        Array.from({ length: 50 }, (_, n) => (n % 2 ? runner : other).run(official, 'hieu', register, asked)),
      );
      expect(receipts.filter(({ repeated }) => !repeated).length).toBeLessThanOrEqual(2);
      for (const receipt of receipts) expect({ ...receipt, repeated: true }).toEqual(again);
      expect(await types()).toEqual(['OfficialRegistered']);
    });

    it('is refused with other content, and in another stream', async () => {
      const reused = { code: 'COMMAND_ID_REUSED', commandId: 'c-1' };
      await runner.run(official, 'hieu', register, asked);
      await expect(runner.run(official, 'hieu', rename, asked)).rejects.toMatchObject(reused);
      await expect(
        runner.run(official, 'hieu', register, { ...asked, override: { reason: 'so it says' } }),
      ).rejects.toMatchObject(reused);
      await expect(runner.run(official, 'other', register, asked)).rejects.toMatchObject(reused);
      await expect(
        Promise.all([
          runner.run(official, 'twin', register, asked),
          runner.run(official, 'twin', variant('x'), envelope()),
        ]),
      ).rejects.toMatchObject(reused);
      expect(await types()).toHaveLength(1);
    });

    it('is refused on other grounds, and known again where it claims no moment of knowledge', async () => {
      const source = { id: 'S1', quote: 'như vậy' };
      const dating = { asWritten: '22/12', inferred: null };
      const unclaimed = { ...asked, source, dating };
      const stated = { ...unclaimed, knownFrom: '2015-10-01T00:00:00Z' };
      const others = [
        { source: { ...source, quote: 'khác' } },
        { source: { ...source, id: 'S2' } },
        { source: null },
        { dating: { ...dating, inferred: 'year' } },
        { dating: null },
        { knownFrom: '2015-10-02T00:00:00Z' },
      ];
      const first = await runner.run(official, 'hieu', register, stated);
      for (const again of [runner, new CommandRunner(store, clock)]) {
        for (const other of others) {
          await expect(again.run(official, 'hieu', register, { ...stated, ...other })).rejects.toMatchObject({
            code: 'COMMAND_ID_REUSED',
          });
        }
        for (const claim of [stated, { ...stated, knownFrom: '2015-10-01T00:00:00.000Z' }, unclaimed]) {
          expect(await again.run(official, 'hieu', register, claim)).toEqual({ ...first, repeated: true });
        }
      }
      const twins = [stated, { ...stated, source: null }].map((each) => ({ ...each, commandId: 'c-2' }));
      const together = await Promise.allSettled(twins.map((each) => runner.run(official, 'twin', register, each)));
      expect(together.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    });

    it('is known in a log whose fingerprints were made without the grounds', async () => {
      const content = { type: register.type, data: register.data, override: null };
      const fingerprint = fingerprintOf({ stream: 'official-hieu', ...content });
      const source = { id: 'S1', quote: 'như vậy' };
      await runner.run(official, 'model', register, { ...asked, source, commandId: 'c-0' });
      const [event] = await stream('official-model');
      if (!event) throw new Error('nothing was recorded');
      const { metadata } = event;
      const older = { ...event, id: randomUUID(), metadata: { ...metadata, commandId: 'c-old', fingerprint } };
      await store.append('official-hieu', [older], 'noStream');
      const again = { ...asked, source, commandId: 'c-old' };
      expect(await runner.run(official, 'hieu', register, again)).toMatchObject({ repeated: true });
      await expect(runner.run(official, 'hieu', rename, again)).rejects.toMatchObject({ code: 'COMMAND_ID_REUSED' });
    });

    it('is told from a reuse also when another process came first, unseen', async () => {
      const other = new CommandRunner(store, clock);
      await runner.run(official, 'hieu', register, envelope());
      const theirs = await other.run(official, 'hieu', variant('Hieu'), asked);
      await expect(runner.run(official, 'hieu', variant('Hiếu'), asked)).rejects.toMatchObject({
        code: 'COMMAND_ID_REUSED',
      });
      expect(await runner.run(official, 'hieu', variant('Hieu'), asked)).toEqual({ ...theirs, repeated: true });
    });

    it('spoils nobody who waits in the same line', async () => {
      await runner.run(official, 'hieu', register, asked);
      const outcomes = await Promise.allSettled([
        runner.run(official, 'other', register, envelope()),
        runner.run(official, 'other', variant('x'), asked),
        runner.run(official, 'other', variant('y'), envelope()),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await types('official-other')).toHaveLength(2);
    });

    it('finds what was written when the first answer was lost', async () => {
      const losing = faulty(store, (append) => (append === 0 ? 'after' : null));
      const lossy = new CommandRunner(losing, clock);
      await expect(lossy.run(official, 'hieu', register, asked)).rejects.toMatchObject({
        code: 'APPEND_OUTCOME_UNKNOWN',
      });
      await runner.run(official, 'hieu', variant('Hieu'), envelope()); // another process comes in between
      expect(await lossy.run(official, 'hieu', register, asked)).toEqual(again);
      expect(await types()).toHaveLength(2);
    });

    it('is a first time after a failure that wrote nothing', async () => {
      const failing = new CommandRunner(
        faulty(store, (append) => (append === 0 ? 'before' : null)),
        clock,
      );
      await expect(failing.run(official, 'hieu', register, asked)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      expect(await failing.run(official, 'hieu', register, asked)).toEqual(first);
    });
  });

  describe('beside another writer', () => {
    it('reads on and decides again', async () => {
      const other = new CommandRunner(store, clock);
      await runner.run(official, 'hieu', register, envelope());
      for (const [n, who] of [runner, other, runner, other, other, runner].entries()) {
        expect((await who.run(official, 'hieu', variant(`Hieu ${n}`), envelope())).revision).toBe(BigInt(n + 1));
      }
    });

    it('refuses on what the log says now, not on what it remembers', async () => {
      const other = new CommandRunner(store, clock);
      await expect(runner.run(official, 'hieu', variant('Hieu'), envelope())).rejects.toMatchObject({
        code: 'OFFICIAL_NOT_FOUND',
      });
      await other.run(official, 'hieu', register, envelope());
      await runner.run(official, 'hieu', variant('Hieu'), envelope());
      expect(await types()).toHaveLength(2);
    });

    it('gives up after three conflicts', async () => {
      let appends = 0;
      const contested = new CommandRunner(
        wrapped(store, async (append) => {
          appends += 1;
          const last = (await store.readStream('official-hieu')).at(-1)?.revision;
          const [event] = await stream('official-seed');
          if (event) await store.append('official-hieu', [{ ...event, id: randomUUID() }], last ?? 'noStream');
          return append();
        }),
        clock,
      );
      await runner.run(official, 'seed', register, envelope());
      await expect(contested.run(official, 'hieu', register, envelope())).resolves.toMatchObject({ events: 0 }); // registered by the other
      appends = 0;
      await expect(contested.run(official, 'hieu', variant('x'), envelope())).rejects.toMatchObject({
        code: 'WRONG_EXPECTED_REVISION',
      });
      expect(appends).toBe(4);
    });
  });

  describe('a stated revision (If-Match)', () => {
    it('that is the stream’s lets the command pass', async () => {
      await runner.run(official, 'hieu', register, envelope({ expectedRevision: 'noStream' }));
      await runner.run(official, 'hieu', variant('Hieu'), envelope({ expectedRevision: 0n }));
      expect(await types()).toHaveLength(2);
    });

    it('that is not the stream’s refuses it, without another try', async () => {
      await runner.run(official, 'hieu', register, envelope());
      await new CommandRunner(store, clock).run(official, 'hieu', variant('Hieu'), envelope());
      const stale = runner.run(official, 'hieu', variant('x'), envelope({ expectedRevision: 0n }));
      await expect(stale).rejects.toMatchObject({ code: 'WRONG_EXPECTED_REVISION', expected: 0n, actual: 1n });
    });

    it('lets one of many through', async () => {
      await runner.run(official, 'hieu', register, envelope());
      const outcomes = await Promise.allSettled(
        Array.from({ length: 64 }, (_, n) =>
          runner.run(official, 'hieu', variant(`v${n}`), envelope({ expectedRevision: 0n })),
        ),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await types()).toHaveLength(2);
    });

    it('does not stand in the way of a repeat', async () => {
      const asked = envelope({ expectedRevision: 'noStream' });
      const receipt = await runner.run(official, 'hieu', register, asked);
      expect(await runner.run(official, 'hieu', register, asked)).toEqual({ ...receipt, repeated: true });
    });
  });

  describe('what a command refers to', () => {
    const merge = { type: 'MergeOfficials', data: { intoOfficialId: 'hieu', reason: 'one person' } } as const;

    it('must exist: the refusal names the stream and the field', async () => {
      await runner.run(official, 'twin', register, envelope());
      await expect(runner.run(official, 'twin', merge, envelope())).rejects.toMatchObject({
        code: 'REFERENCE_NOT_FOUND',
        field: 'intoOfficialId',
        fact: { stream: 'official-hieu' },
      });
      await runner.run(official, 'hieu', register, envelope());
      await runner.run(official, 'twin', merge, envelope());
      expect(await types('official-twin')).toHaveLength(2);
    });

    it('may be on its way in commands that came before', async () => {
      await Promise.all([
        runner.run(official, 'hieu', register, envelope()),
        runner.run(official, 'twin', register, envelope()),
        runner.run(official, 'twin', merge, envelope()),
      ]);
      expect(await types('official-twin')).toHaveLength(2);
    });

    it('never makes two lines wait for each other', async () => {
      const into = (intoOfficialId: string) => ({ ...merge, data: { ...merge.data, intoOfficialId } });
      const asked = ['a', 'b'].flatMap((id) => [
        runner.run(official, id, register, envelope()),
        runner.run(official, id, into(id === 'a' ? 'b' : 'a'), envelope()),
      ]);
      expect((await Promise.allSettled(asked)).map(({ status }) => status)).toContain('fulfilled');
    });
  });

  it('refuses what a source is to have known after it is recorded, and an instant that is none', async () => {
    await expect(
      runner.run(official, 'hieu', register, envelope({ knownFrom: '2026-11-22T08:00:00.001Z' })),
    ).rejects.toMatchObject({ code: 'KNOWN_FROM_IN_FUTURE' });
    await expect(runner.run(official, 'hieu', register, envelope({ knownFrom: 'yesterday' }))).rejects.toMatchObject({
      code: 'INVALID_DATE',
      field: 'knownFrom',
    });
    expect(await types()).toEqual([]);
  });

  it('records nothing before what its stream holds, when another process with a clock that is ahead wrote that', async () => {
    const ahead = new CommandRunner(
      store,
      registerClock('2026-11-22T08:00:07.000Z', () => 0),
    );
    await ahead.run(official, 'hieu', register, envelope());
    await runner.run(official, 'hieu', variant('A'), envelope());
    await runner.run(official, 'an', register, envelope());
    const times = [...(await stream()), ...(await stream('official-an'))].map(({ metadata }) => metadata.recordedAt);
    expect(times).toEqual(Array(3).fill('2026-11-22T08:00:07.000Z'));
  });

  it('keeps with the event which rules were passed by override, and why', async () => {
    const overridden = { rules: ['CHAIR_OCCUPIED'], reason: 'two heads for three days' } as const;
    const passing: Decider<null, RegisterCommand, RegisterEvent> = {
      category: 'batch',
      initialState: null,
      evolve: (state) => state,
      decide: () => [{ type: 'BatchClosed', data: { on: null, note: null }, overridden }],
    };
    await runner.run(passing, 'b', batchExamples.commands.CloseBatch, envelope());
    const [recorded] = await stream('batch-b');
    expect(recorded?.metadata.overridden).toEqual(overridden);
    expect(recorded?.event).toEqual({ type: 'BatchClosed', data: { on: null, note: null } });
  });

  it('gives a decider the ids under which its events stand in the log', async () => {
    const seen: string[] = [];
    const watching: typeof official = {
      ...official,
      evolve: (state, event) => (seen.push(event.id), official.evolve(state, event)),
    };
    await runner.run(watching, 'hieu', register, envelope());
    await new CommandRunner(store, clock).run(watching, 'hieu', variant('Hieu'), envelope());
    const [first, second] = (await stream()).map(({ id }) => id);
    expect(seen).toEqual([first, first, second]);
  });
});

/** The store with one thing done around each append. */
function wrapped<Result>(store: EventStore, around: (append: () => Promise<Result>) => Promise<Result>): EventStore {
  return new Proxy(store, {
    get(target, name: keyof EventStore) {
      const method = (...args: unknown[]): unknown =>
        (target[name] as (...all: unknown[]) => unknown).apply(target, args);
      return name === 'append' ? (...args: unknown[]) => around(() => method(...args) as Promise<Result>) : method;
    },
  });
}

/** The store with some appends failing: before anything was written, or after all of it was. */
function faulty(store: EventStore, failing: (append: number) => 'before' | 'after' | null): EventStore {
  let appends = 0;
  return wrapped(store, async (append) => {
    const when = failing(appends++);
    if (when === 'before') throw new StoreUnavailable('no space left');
    const result = await append();
    if (when === 'after') throw new AppendOutcomeUnknown('official-hieu', 'connection lost');
    return result;
  });
}
