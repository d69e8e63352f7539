import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { BACKWARDS, END, jsonEvent } from '@kurrent/kurrentdb-client';
import type {
  AllStreamResolvedEvent,
  AllStreamSubscription,
  JSONEventData,
  KurrentDBClient,
  Position,
  ResolvedEvent,
} from '@kurrent/kurrentdb-client';

const run = randomUUID().slice(0, 8); // a real server keeps what earlier runs wrote
let streams = 0;

/** A name that no other stream has, and that no other stream's name begins with. */
export const newStream = (): string => `t${run}-${(streams += 1)}x`;

/** What the client sends with these goes by unary Append; without, by BatchAppend. */
export const credentials = { username: 'admin', password: 'changeit' };

export const event = (data: object = {}, id: string = randomUUID()): JSONEventData =>
  jsonEvent({ id, type: 'Tested', data: { ...data }, metadata: { recordedAt: '2026-01-01' } });
export const several = (count: number): JSONEventData[] => Array.from({ length: count }, (_, n) => event({ n }));

/** The fields of the error that something fails with; `name` is its class. */
export async function failure(asked: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await asked;
  } catch (error) {
    const { message, constructor } = error as Error;
    return { ...(error as object), name: constructor.name, message };
  }
  throw new Error('It succeeded.');
}

export async function all<Read>(reading: AsyncIterable<Read>): Promise<Read[]> {
  const events: Read[] = [];
  for await (const one of reading) events.push(one);
  return events;
}

export const count = async (reading: AsyncIterable<unknown>): Promise<number> => (await all(reading)).length;

export function positionOf(resolved: ResolvedEvent | AllStreamResolvedEvent | undefined): Position {
  const position = resolved?.event?.position;
  if (!position) throw new Error('An event without a position.');
  return position;
}

/** The position of the last event in the log. */
export async function headOf(client: KurrentDBClient): Promise<Position> {
  return positionOf((await all(client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 })))[0]);
}

/** A subscription's events up to the moment when it says that it caught up. */
export async function caught(
  client: KurrentDBClient,
  options: Parameters<KurrentDBClient['subscribeToAll']>[0],
  each: () => void = () => {},
): Promise<AllStreamResolvedEvent[]> {
  const subscription = client.subscribeToAll(options);
  const events: AllStreamResolvedEvent[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      subscription.on('error', reject).on('caughtUp', () => resolve());
      subscription.on('data', (one) => {
        events.push(one);
        each();
      });
    });
  } finally {
    await subscription.unsubscribe();
  }
  return events;
}

/** What a subscription says, from its first word until it has been quiet for a while. */
export async function heardFrom(subscription: AllStreamSubscription, quietMs = 350): Promise<string[]> {
  const heard: string[] = [];
  let last = Date.now() + 5_000; // a busy machine may take its time to connect
  const hear = (what: string): void => {
    heard.push(what);
    last = Date.now();
  };
  subscription.on('confirmation', () => hear('confirmation'));
  subscription.on('data', ({ event: one }) => hear(String(one?.revision)));
  subscription.on('caughtUp', () => hear('caughtUp'));
  subscription.on('fellBehind', () => hear('fellBehind'));
  subscription.on('error', (error) => hear(error.constructor.name));
  subscription.on('end', () => hear('end'));
  subscription.on('close', () => hear('close'));
  while (Date.now() - last < quietMs) await sleep(20);
  return [...heard];
}
