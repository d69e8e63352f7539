import type { Schemas } from '../../api/client.js';

export type Entry = Schemas['MatterEntry'];

/** What was said on one day, or on no known day. */
export interface Stop {
  readonly on: string | null;
  readonly entries: readonly Entry[];
}

/** Entries in the order given, gathered by day. */
export function stopsOf(entries: readonly Entry[]): readonly Stop[] {
  const stops: { on: string | null; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const last = stops.at(-1);
    if (last && last.on === entry.on) last.entries.push(entry);
    else stops.push({ on: entry.on, entries: [entry] });
  }
  return stops;
}

/** Full months from one whole day to another; null where a day is partial or not known. */
export function monthsBetween(from: string | null, to: string | null): number | null {
  const [a, b] = [from, to].map((day) =>
    /^(\d{4})-(\d{2})-(\d{2})$/
      .exec(day ?? '')
      ?.slice(1)
      .map(Number),
  );
  if (!a || !b) return null;
  const [year = 0, month = 0, date = 0] = a;
  const [toYear = 0, toMonth = 0, toDate = 0] = b;
  return (toYear - year) * 12 + (toMonth - month) - (toDate < date ? 1 : 0);
}
