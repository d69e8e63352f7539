import { mission } from '@legation/domain';
import type { MissionCommand } from '@legation/domain';
import { CommandRunner, openSqliteEventStore, registerClock } from '@legation/event-store';
import type { EventStore } from '@legation/event-store';
import { appendsIn, eventsIn } from './appends.js';
import type { Append } from './appends.js';
import { appendHistory, envelopeOf, factsOf, missionId } from './history.js';
import type { Shape } from './history.js';
import { inFlight } from './in-flight.js';
import { inTurns, secondsOf } from './rounds.js';
import type { Bench, Row } from './row.js';

const missions = 1_000;
const together = 64;

/** Row 1: what deciding costs beside writing. Each mission sends heads and takes them back; each command is one event. */
export const durableCommands: Row = {
  name: 'durable-commands',
  async run({ quick, rounds, scratch }: Bench) {
    const shape: Shape = { missions, postingsEach: quick ? 2 : 4, from: 1900, yearsEach: 3 };
    const orders = ordersOf(shape);
    let recorded: readonly Append[] = [];

    const subject = async (): Promise<number> => {
      const log = await openedLog(scratch.fresh('commands.db'));
      const after = (await log.head())?.position ?? 0n;
      const runner = new CommandRunner(log, registerClock((await log.head())?.recordedAt ?? null));
      const seconds = await secondsOf(() =>
        inFlight(together, orders, async ({ id, commandId, command }) => {
          await runner.run(mission, id, command, envelopeOf(commandId));
        }),
      );
      recorded = await appendsIn(log, after);
      await log.close();
      return eventsIn(recorded) / seconds;
    };
    const baseline = async (): Promise<number> => {
      const log = await openedLog(scratch.fresh('raw.db'));
      const seconds = await secondsOf(() =>
        inFlight(together, recorded, ({ stream, events, expected }) => log.append(stream, events, expected)),
      );
      await log.close();
      return eventsIn(recorded) / seconds;
    };
    const named = {
      what: 'durable events through commands, 64 in flight on 1,000 streams',
      baseline: 'the same events appended raw, 64 in flight',
      unit: 'events/s',
      limit: { atLeast: 0.5 },
    };
    return [await inTurns(rounds, named, subject, baseline)];
  },
};

interface Order {
  readonly id: string;
  readonly commandId: string;
  readonly command: MissionCommand;
}

/** The first step of all missions, then the second of all, and so on: neighbours in time are different streams. */
function ordersOf(shape: Shape): readonly Order[] {
  const byMission = Array.from({ length: shape.missions }, (_, at) =>
    Array.from({ length: shape.postingsEach }, (_, number) => [...factsOf(at, number, shape)].map(commandFor)).flat(),
  );
  const steps = byMission[0]?.length ?? 0;
  return Array.from({ length: steps }, (_, step) =>
    byMission.flatMap((commands, at): Order[] => {
      const command = commands[step];
      return command ? [{ id: missionId(at), commandId: `bench-${at}-${step}`, command }] : [];
    }),
  ).flat();
}

/** The command that makes this fact. */
function commandFor(fact: ReturnType<typeof factsOf> extends Generator<infer Fact> ? Fact : never): MissionCommand {
  if (fact.type === 'AmbassadorAppointed') {
    const { headClass: _, ...data } = fact.data;
    return { type: 'AppointAmbassador', data };
  }
  if (fact.type === 'ArrivedAtPost') return { type: 'ArriveAtPost', data: fact.data };
  if (fact.type === 'CredentialsPresented') return { type: 'PresentCredentials', data: fact.data };
  if (fact.type === 'TermStarted')
    return { type: 'StartTerm', data: { ...fact.data, supersede: false }, otherChairs: [] };
  if (fact.type === 'TermEnded') return { type: 'EndTerm', data: fact.data };
  throw new Error(`no command of this bench makes ${fact.type}`);
}

/** A log in which all missions and officials stand already. */
async function openedLog(path: string): Promise<EventStore> {
  const log = openSqliteEventStore({ path, access: 'write' });
  await appendHistory(log, { missions, postingsEach: 0, from: 1900, yearsEach: 3 });
  return log;
}
