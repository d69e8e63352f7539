import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegister } from '@legation/platform';
import type { Register } from '@legation/platform';
import { holders, storeOf } from '@legation/read-models';
import { findForm } from '../../apps/cli/src/import/forms.js';
import { importHere } from '../../apps/cli/src/import/run.js';
import type { Told } from '../../apps/cli/src/import/run.js';
import { describeIf } from '../skip.js';
import { boundaryDays, dayAfter, holdersByRule, idsOf } from './as-of-rule.js';
import type { Stated } from './as-of-rule.js';
import { changesOfTheRecord, noPocom, pocomDir, randomFrom } from './pocom.js';
import type { Change } from './pocom.js';

describeIf(pocomDir !== null, noPocom)('the real register, as it was known at any instant', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'legation-pocom-history-'));
  const quarantine = join(dataDir, 'quarantine.ndjson');
  let register: Register;
  let told: Told;

  beforeAll(async () => {
    const found = [await findForm(pocomDir ?? '')];
    told = await importHere({
      found,
      map: {},
      history: true,
      strict: false,
      actor: 'spec',
      quarantine,
      place: { dataDir, eventStore: 'sqlite', readStore: 'sqlite', projector: 'here' },
      onNote: () => undefined,
    });
    register = await openRegister({ dataDir, access: 'read' });
  }, 180_000);

  afterAll(async () => {
    await register.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('records the two changes that end a term before its start as stated, and sets nothing aside', () => {
    expect(told.report.quarantined).toEqual({});
    expect(told.report.overridden).toMatchObject({ END_BEFORE_START: 2 });
    expect(told.report.accepted).toBe(told.report.read);
  });

  it('answers by its as-of rule as known at each change, just before it, and at the beginning of each month', async () => {
    const changes = changesOfTheRecord();
    const replay = new Replay(changes);
    const random = randomFrom(1815);
    const deviations: unknown[] = [];
    let asked = 0;
    for (const knownAt of instantsOf(changes)) {
      const changed = replay.goTo(knownAt);
      const then = storeOf(register.readStore, register.eventStore, knownAt);
      for (const { missionId, on } of questionsFor(changed, replay, random)) {
        const answer = await holders(then, missionId, { on, knownAt });
        const [found, expected] = [idsOf(answer), holdersByRule(replay.recordOf(missionId), on)];
        asked += 1;
        if (JSON.stringify(found) !== JSON.stringify(expected))
          deviations.push({ missionId, on, knownAt, found, expected });
      }
    }
    expect(deviations.slice(0, 5)).toEqual([]);
    expect(asked).toBeGreaterThan(20_000);
  }, 300_000);
});

/** The record of each mission as it stood at an instant, by carrying out its changes one after the other. */
class Replay {
  private readonly byMission = new Map<string, Map<string, Stated>>();
  private next = 0;

  constructor(private readonly changes: readonly Change[]) {}

  /** @returns the changes since the last instant */
  goTo(instant: string): readonly Change[] {
    const from = this.next;
    for (; this.next < this.changes.length; this.next += 1) {
      const change = this.changes[this.next];
      if (!change || Date.parse(change.at) > Date.parse(instant)) break;
      const mission = this.byMission.get(change.missionId) ?? new Map<string, Stated>();
      this.byMission.set(change.missionId, mission);
      if (change.after) mission.set(change.key, change.after);
      else mission.delete(change.key);
    }
    return this.changes.slice(from, this.next);
  }

  recordOf(missionId: string): readonly Stated[] {
    return [...(this.byMission.get(missionId)?.values() ?? [])];
  }

  get missions(): readonly string[] {
    return [...this.byMission.keys()];
  }
}

/** Each instant of a change, the millisecond before it, and each first of a month. */
function instantsOf(changes: readonly Change[]): readonly string[] {
  const [horizon] = changes;
  const of = new Set<number>();
  for (const { at } of changes) of.add(Date.parse(at)).add(Date.parse(at) - 1);
  for (let month = 0; month < 74; month += 1) of.add(Date.UTC(2015, 9 + month, 1));
  const instants = [...of].filter((instant) => instant >= Date.parse(horizon?.at ?? ''));
  return instants.sort((a, b) => a - b).map((instant) => new Date(instant).toISOString());
}

const anywhere = 20;

/** Days around the dates of what changed, and any days of any missions. */
function questionsFor(
  changed: readonly Change[],
  replay: Replay,
  random: () => number,
): readonly { readonly missionId: string; readonly on: string }[] {
  const pick = <Item>(items: readonly Item[]): Item[] =>
    items.length === 0 ? [] : [items[Math.floor(random() * items.length)] as Item];
  const near = changed.flatMap(({ missionId, after }) => {
    const days = after ? boundaryDays([after]) : boundaryDays(replay.recordOf(missionId));
    return (changed.length > 1_000 ? pick(days) : [...pick(days), ...pick(days)]).map((on) => ({ missionId, on }));
  });
  const far = Array.from({ length: anywhere }, () => {
    const [missionId = ''] = pick(replay.missions);
    return { missionId, on: dayAfter('1775-01-01', Math.floor(random() * 90_000)) };
  });
  return [...near, ...far];
}
