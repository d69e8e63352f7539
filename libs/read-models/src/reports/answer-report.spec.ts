import { randomUUID } from 'node:crypto';
import type { RegisterEvent } from '@legation/domain';
import { openSqliteEventStore } from '@legation/event-store';
import type { EventMetadata, EventStore } from '@legation/event-store';
import { ProjectionRunner } from '../projection-runner.js';
import { projections } from '../projections.js';
import type { ReadStore } from '../read-store.port.js';
import { openSqliteReadStore } from '../sqlite/sqlite-read-store.js';
import { answerReport } from './answer-report.js';
import { lastRecordedBy } from './last-recorded.js';

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();

function metadata(minute: number): EventMetadata {
  const commandId = randomUUID();
  return {
    commandId,
    fingerprint: '',
    correlationId: commandId,
    causationId: null,
    actor: 'spec',
    recordedAt: at(minute),
    knownFrom: at(minute),
    source: { id: `S${minute}`, quote: null },
    dating: null,
    overridden: null,
  };
}

const opened = (name: string): RegisterEvent => ({
  type: 'MissionOpened',
  data: { on: '1990', kind: 'embassy', name, nameEn: null, seat: null, region: null, receivingStates: ['japan'] },
});
const raised = (name: string): RegisterEvent => ({
  type: 'MissionRaised',
  data: { on: '1995', kind: 'embassy', name },
});
const registered: RegisterEvent = { type: 'OfficialRegistered', data: { name: 'Đặng Văn Ân', note: null } };
const appointed: RegisterEvent = {
  type: 'AmbassadorAppointed',
  data: {
    postingId: 'p',
    officialId: 'an',
    title: 'Đại sứ',
    headClass: 'ambassador',
    accreditations: [],
    termLabel: null,
    months: 36,
    on: '2020-01-01',
    by: null,
  },
};
const started: RegisterEvent = { type: 'TermStarted', data: { postingId: 'p', on: '2020-02-01', basis: 'arrival' } };
const ended: RegisterEvent = {
  type: 'TermEnded',
  data: { postingId: 'p', on: '2021-01-01', cause: 'recalled', note: null },
};

describe('a report', () => {
  let eventStore: EventStore;
  let readStore: ReadStore;
  let minute = 0;

  beforeEach(() => {
    eventStore = openSqliteEventStore({ path: ':memory:', access: 'write' });
    readStore = openSqliteReadStore({ path: ':memory:', access: 'write' });
    minute = 0;
  });
  afterEach(async () => {
    await eventStore.close();
    await readStore.close();
  });

  async function record(stream: string, event: RegisterEvent): Promise<void> {
    const { length } = await eventStore.readStream(stream);
    const expected = length === 0 ? 'noStream' : BigInt(length - 1);
    await eventStore.append(stream, [{ id: randomUUID(), event, metadata: metadata(minute) }], expected);
    minute += 1;
  }

  const project = (only = projections) => new ProjectionRunner(eventStore, readStore, only).catchUp();

  async function heads(moment: { readonly knownAt?: string; readonly position?: bigint } = {}) {
    const question = { name: 'heads', on: '2020-06-01', parameters: {}, ...moment };
    const { position, knownAt, sections } = await answerReport({ eventStore, readStore }, question);
    return { position, knownAt, head: sections[0]?.rows[0]?.slice(0, 2) ?? null };
  }

  async function appointAmbassador(): Promise<void> {
    await record('mission-japan', opened('Đại sứ quán'));
    await record('official-an', registered);
    await record('mission-japan', appointed);
    await record('mission-japan', started);
  }

  it('of an empty log says nothing, of no moment', async () => {
    await project();
    expect(await heads()).toEqual({ position: null, knownAt: null, head: null });
  });

  it('of any moment is had by position and by moment of knowledge, with its own key', async () => {
    await appointAmbassador();
    await record('mission-japan', raised('Tên mới'));
    await project();
    const keys = [1, 2, 3, 4, 5].map((position) => ({ position, knownAt: at(position - 1) }));
    const expected = [
      ['Đại sứ quán', null],
      ['Đại sứ quán', null],
      ['Đại sứ quán', null],
      ['Đại sứ quán', 'Đặng Văn Ân'],
      ['Tên mới', 'Đặng Văn Ân'],
    ];
    for (const [index, key] of keys.entries()) {
      const answer = { ...key, head: expected[index] };
      expect(await heads({ position: BigInt(key.position) })).toEqual(answer);
      expect(await heads({ knownAt: key.knownAt })).toEqual(answer);
    }
    expect(await heads()).toEqual({ position: 5, knownAt: at(4), head: expected[4] });
  });

  it('of now says how far the read models are, where they are behind together', async () => {
    await appointAmbassador();
    await project();
    await record('mission-japan', ended);
    expect(await heads()).toMatchObject({ position: 4, knownAt: at(3), head: ['Đại sứ quán', 'Đặng Văn Ân'] });
  });

  it('of now is folded apart where the read models stand at different places', async () => {
    await appointAmbassador();
    await project(projections.filter(({ name }) => name === 'missions'));
    const before = await readStore.states();
    expect(await heads()).toMatchObject({ position: 4, head: ['Đại sứ quán', 'Đặng Văn Ân'] });
    expect(await readStore.states()).toEqual(before);
  });

  it('of now is of one moment, also while it is written to', async () => {
    await appointAmbassador();
    await project();
    const find = readStore.find.bind(readStore);
    let written = 0;
    // whenever postings are read, the mission gets another name, and the read models hear of it
    const moving = new Proxy(readStore, {
      get(of, name: keyof ReadStore) {
        if (name !== 'find') return (of[name] as (...given: never[]) => unknown).bind(of);
        return async (...given: Parameters<ReadStore['find']>) => {
          const found = await find(...given);
          if (given[0].projection === 'postings') {
            written += 1;
            await record('mission-japan', raised(`Tên ${written}`));
            await project();
          }
          return found;
        };
      },
    });
    const question = { name: 'heads', on: '2020-06-01', parameters: {} };
    const { position, sections } = await answerReport({ eventStore, readStore: moving }, question);
    expect(written).toBe(3); // then it is folded apart
    expect([position, sections[0]?.rows[0]?.[0]]).toEqual([7, 'Tên 3']);
  });

  it('is refused for a position at which nothing stands, and for two moments at once', async () => {
    await appointAmbassador();
    await project();
    await expect(heads({ position: 9n })).rejects.toMatchObject({ code: 'INVALID_QUESTION' });
    await expect(heads({ position: 1n, knownAt: at(1) })).rejects.toMatchObject({ code: 'INVALID_QUESTION' });
  });

  it('finds the last event by an instant in any order of asking', async () => {
    await appointAmbassador();
    const asked = [at(2), at(0), '2026-01-01T00:01:30.000Z', '2025-12-31T23:59:59.999Z', at(50), at(1)];
    const found = [];
    for (const instant of asked) found.push((await lastRecordedBy(eventStore, instant, readStore))?.position ?? null);
    expect(found).toEqual([3n, 1n, 2n, null, 4n, 2n]);
  });

  it('as known when clocks crossed is the same before and after the log went on, and by the moment that it names', async () => {
    const by = async (stream: string, revision: bigint | 'noStream', event: RegisterEvent, seconds: string) => {
      const instant = `2026-01-01T00:${seconds}.000Z`;
      const [id, known] = [randomUUID(), { ...metadata(0), recordedAt: instant, knownFrom: instant }];
      await eventStore.append(stream, [{ id, event, metadata: known }], revision);
    };
    await by('mission-a', 'noStream', opened('A'), '01:00');
    await by('mission-b', 'noStream', opened('B'), '01:05'); // by a clock that is fast
    await by('mission-c', 'noStream', opened('C'), '01:02');
    await project();
    const vacant = (moment: { readonly knownAt?: string } = {}) =>
      answerReport({ eventStore, readStore }, { name: 'vacancies', on: '2020-06-01', parameters: {}, ...moment });
    const now = await vacant();
    expect([now.knownAt, now.sections[0]?.rows.length]).toEqual(['2026-01-01T00:01:05.000Z', 3]);
    const again = await vacant({ knownAt: now.knownAt ?? '' });
    expect(again.sections).toEqual(now.sections);

    const between = { knownAt: '2026-01-01T00:01:03.000Z' };
    const first = await vacant(between);
    expect(first.position).toBe(1); // before the first that was recorded later
    await by('mission-d', 'noStream', opened('D'), '02:30');
    await project();
    expect(await vacant(between)).toEqual(first);
  });

  it('finds the last event by an instant in the day of it alone, where the days are known', async () => {
    for (const day of [0, 1, 2, 3]) {
      minute = day * 24 * 60;
      await record(`mission-${day}`, opened('Đại sứ quán'));
      await record(`mission-${day}`, raised('Tên mới'));
    }
    const asked: (bigint | null | undefined)[] = [];
    const watched = new Proxy(eventStore, {
      get(of, name: keyof EventStore) {
        if (name !== 'readAll') return (of[name] as (...given: never[]) => unknown).bind(of);
        return (...given: Parameters<EventStore['readAll']>) => {
          if (given[0].limit !== 1) asked.push(given[0].after);
          return of.readAll(...given);
        };
      },
    });
    const found = async (instant: string): Promise<bigint | undefined> =>
      (await lastRecordedBy(watched, instant, readStore))?.position;
    expect([await found(at(2 * 24 * 60)), asked.splice(0)]).toEqual([5n, [1n]]); // nothing is known of days yet
    await project();
    expect([await found(at(2 * 24 * 60)), asked.splice(0)]).toEqual([5n, [4n]]);
    expect([await found(at(3 * 24 * 60 - 1)), asked.splice(0)]).toEqual([6n, [4n]]);
  });

  it('finds the last event by midnight where the clocks of servers crossed there, whether the days are known or not', async () => {
    const crossed = ['2025-12-31T12:00:00', '2026-01-02T00:00:01', '2026-01-01T23:59:59', '2026-01-05T12:00:00'];
    for (const [n, second] of crossed.entries()) {
      const recordedAt = `${second}.000Z`;
      const known = { ...metadata(0), recordedAt, knownFrom: recordedAt };
      await eventStore.append(`mission-${n}`, [{ id: randomUUID(), event: opened('A'), metadata: known }], 'noStream');
    }
    const byMidnight = async () => (await lastRecordedBy(eventStore, '2026-01-02T00:00:00.000Z', readStore))?.position;
    expect(await byMidnight()).toBe(1n); // the second was recorded later
    await project();
    expect(await byMidnight()).toBe(1n);
  });

  it('tells what changed between two moments in the words of the audit trail', async () => {
    await appointAmbassador();
    await record('mission-japan', ended);
    await record('mission-japan', {
      type: 'PostingCorrected',
      data: {
        postingId: 'p',
        fact: 'ended',
        state: null,
        corrects: 'e',
        before: { on: '2021-01-01' },
        after: { on: '2021-02-01' },
        reason: 'misread',
      },
    });
    await project();
    const told = async (moment: object) => {
      const question = { name: 'changes', on: '2020-06-01', parameters: { since: at(2) }, ...moment };
      const { sections } = await answerReport({ eventStore, readStore }, question);
      return sections[0]?.rows.map((row) => [row[0], row[5]]);
    };
    const changes = [
      [4, 'started.on: 2020-02-01; started.basis: arrival'],
      [5, 'ended.on: 2021-01-01; ended.cause: recalled'],
      [6, 'ended.on: 2021-01-01 → 2021-02-01'],
    ];
    expect(await told({})).toEqual(changes);
    expect(await told({ knownAt: at(4) })).toEqual(changes.slice(0, 2));
    expect(await told({ position: 4n })).toEqual(changes.slice(0, 1));
  });
});
