import type { Dating, RecordedEvent, Source } from '@legation/event-store';

/** What a statement in a document rests on: the event that states it, its source with the quote, and how its date was read. */
export interface Told {
  readonly eventId: string;
  readonly knownFrom: string;
  readonly source: Source | null;
  readonly dating: Dating | null;
}

export function told({ id, metadata: { knownFrom, source, dating } }: RecordedEvent): Told {
  return { eventId: id, knownFrom, source, dating };
}

/** Each source once with each of its quotes, in the order given. */
export function sourcesOf(statements: readonly (Pick<Told, 'source'> | null)[]): readonly Source[] {
  const seen = new Map<string, Source>();
  for (const statement of statements) {
    if (statement?.source) seen.set(JSON.stringify([statement.source.id, statement.source.quote]), statement.source);
  }
  return [...seen.values()];
}

/** The id inside its category of the aggregate that the event tells of. */
export function idOf(recorded: RecordedEvent): string {
  return recorded.stream.slice(recorded.stream.indexOf('-') + 1);
}
