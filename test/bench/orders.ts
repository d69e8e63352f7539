import type { MissionCommand } from '@legation/domain';
import { factsOf, missionId } from './history.js';
import type { Shape } from './history.js';

/** A made-up command, and where it goes. */
export interface Order {
  readonly id: string;
  readonly commandId: string;
  readonly command: MissionCommand;
}

/** The first step of all missions, then the second of all, and so on: neighbours in time are different streams. */
export function ordersOf(shape: Shape): readonly Order[] {
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
