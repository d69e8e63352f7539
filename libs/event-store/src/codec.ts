import { eventFamilies } from '@legation/domain';
import type { Category, RegisterEvent, StoredData } from '@legation/domain';
import { EventStoreError } from './errors.js';

/** An event's own part of its stored form; the metadata stands beside it. */
export interface EncodedEvent {
  readonly type: string;
  /** 1 for a type that never changed its shape, and 1 more for each upcast. */
  readonly schemaVersion: number;
  /** JSON text. */
  readonly data: string;
}

type Step = (older: StoredData) => StoredData;

/** Where a stored event stands, so that an error can name it. */
interface Place {
  readonly stream: string;
  readonly position: bigint;
}

const stepsOf = new Map<string, readonly Step[]>();
for (const [category, family] of Object.entries(eventFamilies)) {
  const upcasts: { readonly [type: string]: readonly Step[] | undefined } = family.upcasts;
  for (const type of Object.keys(family.types)) stepsOf.set(`${category}/${type}`, upcasts[type] ?? []);
}

/** The category of a stream name `<category>-<id>`; null when the register keeps no such streams. */
export function categoryOf(stream: string): Category | null {
  const category = stream.slice(0, Math.max(0, stream.indexOf('-')));
  return Object.hasOwn(eventFamilies, category) ? (category as Category) : null;
}

/**
 * The stored form of an event, in the newest version of its shape.
 * @throws EventStoreError UNKNOWN_EVENT when the family of the stream has no such type
 */
export function encode(stream: string, event: RegisterEvent): EncodedEvent {
  const steps = stepsOf.get(`${categoryOf(stream) ?? ''}/${event.type}`);
  if (!steps)
    throw new EventStoreError('UNKNOWN_EVENT', `${stream}: no event of this kind of stream is named "${event.type}"`);
  return { type: event.type, schemaVersion: steps.length + 1, data: JSON.stringify(event.data) };
}

/**
 * The event as of today: its JSON read and lifted through every later version of its shape.
 * @throws EventStoreError UNKNOWN_EVENT for a type or a version that this program does not know
 */
export function decode(stored: EncodedEvent, at: Place): RegisterEvent {
  const steps = stepsFor(stored, at);
  return lifted(stored, JSON.parse(stored.data) as StoredData, steps);
}

/** As `decode`, of data that was read from its JSON already. */
export function lift(stored: Omit<EncodedEvent, 'data'> & { readonly data: StoredData }, at: Place): RegisterEvent {
  return lifted(stored, stored.data, stepsFor(stored, at));
}

type Versioned = Omit<EncodedEvent, 'data'>;

function stepsFor(stored: Versioned, at: Place): readonly Step[] {
  const steps = stepsOf.get(`${categoryOf(at.stream) ?? ''}/${stored.type}`);
  if (!steps) {
    throw new EventStoreError(
      'UNKNOWN_EVENT',
      `position ${at.position} (${at.stream}): unknown event type "${stored.type}"`,
    );
  }
  if (stored.schemaVersion > steps.length + 1) {
    throw new EventStoreError(
      'UNKNOWN_EVENT',
      `position ${at.position} (${at.stream}): ${stored.type} version ${stored.schemaVersion} was written by a newer Legation; this one knows versions up to ${steps.length + 1}`,
    );
  }
  return steps;
}

function lifted({ type, schemaVersion }: Versioned, data: StoredData, steps: readonly Step[]): RegisterEvent {
  let today = data;
  for (const step of steps.slice(schemaVersion - 1)) today = step(today);
  return { type, data: today } as RegisterEvent; // the type was looked up in the family, and the steps end in today's shape
}
