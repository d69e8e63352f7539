import type { Dating, RecordedEvent, Source } from '@legation/event-store';

/** Why a statement says something else than it did, and what that rests on: of its last correction. */
export interface Correction {
  readonly reason: string;
  readonly source: Source | null;
}

/** An event as folds read it; one that was corrected carries the corrected data, and says so. */
export interface Statement extends Pick<RecordedEvent, 'id' | 'stream' | 'event'> {
  readonly metadata: Pick<RecordedEvent['metadata'], 'knownFrom' | 'source' | 'dating'>;
  readonly corrected?: Correction;
}

/** What a statement in a document rests on: the event that states it, its source with the quote, and how its date was read. */
export interface Told {
  readonly eventId: string;
  readonly knownFrom: string;
  readonly source: Source | null;
  readonly dating: Dating | null;
  /** Absent from a statement that was never corrected. */
  readonly corrected?: Correction;
}

export function told({ id, metadata: { knownFrom, source, dating }, corrected }: Statement): Told {
  return { eventId: id, knownFrom, source, dating, ...(corrected ? { corrected } : {}) };
}

/** Why it was recorded: the reason of a passed rule, of a correction or of a retraction; null where none is given. */
export function reasonOf({ event: { data }, metadata }: RecordedEvent): string | null {
  return metadata.overridden?.reason ?? ('reason' in data ? data.reason : null);
}

/** Whether it was known at the instant; null is everything known. */
export function isKnown({ knownFrom }: Pick<Told, 'knownFrom'>, knownAt: string | null): boolean {
  return knownAt === null || knownFrom <= knownAt;
}

/** Each source once with each of its quotes, in the order given; a correction's beside that of the statement. */
export function sourcesOf(statements: readonly (Pick<Told, 'source' | 'corrected'> | null)[]): readonly Source[] {
  const seen = new Map<string, Source>();
  for (const source of statements.flatMap((one) => (one ? [one.source, one.corrected?.source] : []))) {
    if (source) seen.set(JSON.stringify([source.id, source.quote]), source);
  }
  return [...seen.values()];
}

/** The id inside its category of the aggregate that the event tells of. */
export function idOf({ stream }: Pick<RecordedEvent, 'stream'>): string {
  return stream.slice(stream.indexOf('-') + 1);
}
