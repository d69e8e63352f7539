import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { factsOf, missionId, officialId, openingOf, particularsOf } from './history.js';
import type { Shape } from './history.js';
import { runLegation } from './program.js';
import type { Bench, Row } from './row.js';

export const memoryLimitMb = 400;

/** 5 events a posting, one for each official and mission: 1,000,000 in all, 100,000 for a quick run. */
export function millionEvents(quick: boolean): Shape {
  const missions = quick ? 186 : 1_860;
  return { missions, officials: missions * 35, postingsEach: 100, from: 1900, yearsEach: 1 };
}

/** The most memory that the program holds while it imports a large file of commands, and while it builds all read models again. */
export const memory: Row = {
  name: 'memory',
  async run({ quick, scratch, note }: Bench) {
    const shape = millionEvents(quick);
    const file = scratch.fresh('commands.ndjson');
    await pipeline(Readable.from(linesOf(shape)), createWriteStream(file));
    const dataDir = scratch.fresh('data');
    note('importing ...');
    const imported = await runLegation(dataDir, 'import', file);
    const { events, quarantined } = JSON.parse(imported.output) as { events: number; quarantined: object };
    if (Object.keys(quarantined).length > 0) throw new Error(`refused: ${imported.output}`);
    for (const name of ['read.db', 'read.db-wal', 'read.db-shm']) await rm(`${dataDir}/${name}`, { force: true });
    note('building the read models again ...');
    const rebuilt = await runLegation(dataDir, 'current', '--on', '2020-01-01');
    scratch.drop(dataDir);
    const counted = `${events.toLocaleString('en-US')} events`;
    return [
      {
        kind: 'bounded',
        what: `memory, import of ${counted}`,
        unit: 'MB',
        value: imported.peakMb,
        limit: { atMost: memoryLimitMb },
      },
      {
        kind: 'bounded',
        what: `memory, rebuild of ${counted}`,
        unit: 'MB',
        value: rebuilt.peakMb,
        limit: { atMost: memoryLimitMb },
      },
    ];
  },
};

function* linesOf(shape: Shape): Generator<string> {
  for (let number = 0; number < shape.officials; number += 1) {
    yield line(`o${number}`, officialId(number), 'RegisterOfficial', { name: `Nguyễn Văn ${number}`, note: null });
  }
  for (let mission = 0; mission < shape.missions; mission += 1) {
    yield line(`m${mission}`, missionId(mission), 'OpenMission', openingOf(mission));
    for (let number = 0; number < shape.postingsEach; number += 1) {
      yield line(`p${mission}-${number}`, missionId(mission), 'RecordPosting', recordOf(mission, number, shape));
    }
  }
}

function line(id: string, target: string, type: string, data: object): string {
  const source = { id: 'baoquocte-2023-05-12', quote: 'trao Quyết định bổ nhiệm' };
  return `${JSON.stringify({ id, target, type, data, source })}\n`;
}

/** The posting of `factsOf`, stated whole. */
function recordOf(mission: number, number: number, shape: Shape): object {
  const days: Record<string, string | null> = {};
  for (const { type, data } of factsOf(mission, number, shape)) if ('on' in data) days[type] = data.on;
  return {
    ...particularsOf(mission, number, shape.officials),
    headClass: 'ambassador',
    interim: false,
    designatedOn: null,
    appointedOn: days['AmbassadorAppointed'],
    appointed: true,
    arrivedOn: days['ArrivedAtPost'],
    credentialsOn: days['CredentialsPresented'],
    start: { on: days['TermStarted'], basis: 'arrival' },
    end: { on: days['TermEnded'], cause: 'term-completed', note: null },
    notTakenUp: null,
    reason: null,
  };
}
