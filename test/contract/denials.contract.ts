import type { Denial, Denials } from '@legation/platform';

/** One trace that an adapter keeps for one spec; opening it again is a restart, or another process. */
export interface DenialsUnderTest {
  /** @param most roughly so many lines are kept; as many as the adapter keeps by itself when it is not said */
  open(most?: number): Promise<Denials>;
  /** Everything is closed by then. */
  remove(): Promise<void>;
}

export const denial = (second: number, over: Partial<Denial> = {}): Denial => ({
  at: `2026-01-01T00:00:${String(second).padStart(2, '0')}.000Z`,
  actor: 'Lương',
  type: 'StartTerm',
  stream: 'mission-vn-japan',
  commandId: `c${second}`,
  code: 'CHAIR_OCCUPIED',
  field: 'on',
  ...over,
});

/** What every trace of refused commands does. */
export function denialsContract(name: string, make: () => Promise<DenialsUnderTest>): void {
  describe(`${name} as a trace of refused commands`, () => {
    let place: DenialsUnderTest;
    let denials: Denials;
    const opened: Denials[] = [];
    const open = async (most?: number): Promise<Denials> => {
      const another = await place.open(most);
      opened.push(another);
      return another;
    };
    beforeEach(async () => {
      place = await make();
      denials = await open();
    });
    afterEach(async () => {
      for (const each of opened.splice(0)) await each.close();
      await place.remove();
    });
    const lost = (error: Error): never => {
      throw error;
    };

    it('gives back what was added, field by field, the latest first', async () => {
      const bare = denial(2, { commandId: null, field: null });
      denials.add(denial(1), lost);
      denials.add(bare, lost);
      expect(await denials.latest({ limit: 10 })).toEqual([bare, denial(1)]);
    });

    it('is empty where nothing was refused', async () => {
      expect(await denials.latest({ limit: 10 })).toEqual([]);
    });

    it('outlives the process, and is read beside it', async () => {
      denials.add(denial(1), lost);
      await denials.close();
      const [next, reader] = [await open(), await open()];
      next.add(denial(2), lost);
      expect(await next.latest({ limit: 10 })).toEqual([denial(2), denial(1)]);
      expect(await reader.latest({ limit: 10 })).toEqual([denial(2), denial(1)]);
    });

    it('keeps the order of what was refused in the same instant, and what is alike in all as often as it was', async () => {
      for (let n = 0; n < 12; n += 1) denials.add(denial(1, { commandId: `c${n}` }), lost);
      for (let n = 0; n < 3; n += 1) denials.add(denial(2), lost);
      const found = (await denials.latest({ limit: 20 })).map(({ commandId }) => commandId);
      expect(found).toEqual(['c2', 'c2', 'c2', ...Array.from({ length: 12 }, (_, n) => `c${11 - n}`)]);
    });

    it('is asked by actor, code and span', async () => {
      for (let second = 0; second < 9; second += 1)
        denials.add(denial(second, second % 2 === 0 ? { actor: 'an' } : { code: 'INVALID_DATE' }), lost);
      const commands = async (question: object) =>
        (await denials.latest({ limit: 3, ...question })).map(({ commandId }) => commandId);
      expect(await commands({})).toEqual(['c8', 'c7', 'c6']);
      expect(await commands({ actor: 'an' })).toEqual(['c8', 'c6', 'c4']);
      expect(await commands({ code: 'INVALID_DATE', to: denial(7).at })).toEqual(['c5', 'c3', 'c1']);
      expect(await commands({ from: denial(8).at })).toEqual(['c8']);
      expect(await commands({ actor: 'an', code: 'INVALID_DATE' })).toEqual([]);
      expect(await commands({ actor: 'an', from: denial(3).at, to: denial(6).at })).toEqual(['c4']);
    });

    it('does not grow for ever: the oldest are forgotten', async () => {
      const small = await open(10);
      for (let n = 0; n < 40; n += 1) {
        small.add(denial(n), lost);
        await small.latest({ limit: 1 }); // written one by one
      }
      const kept = (await small.latest({ limit: 100 })).map(({ commandId }) => commandId);
      expect(kept).toEqual(Array.from({ length: kept.length }, (_, n) => `c${39 - n}`));
      expect(kept.length).toBeGreaterThanOrEqual(10);
      expect(kept.length).toBeLessThan(30);
    });
  });
}
