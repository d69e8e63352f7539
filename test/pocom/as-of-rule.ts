/**
 * The as-of rule of the register's README, written from its text alone and sharing no code with the product:
 * it is what the answers are held against.
 */

/** What a record says of one posting, as far as the rule asks. */
export interface Stated {
  readonly id: string;
  readonly missionId: string;
  /** The contemporary territory; null for an organisation. */
  readonly territory: string | null;
  readonly served: boolean;
  /** Credentials, else arrival, else appointment. */
  readonly start: string | null;
  readonly end: string | null;
}

export interface Holders {
  readonly certain: readonly string[];
  readonly possible: readonly string[];
  readonly staleOpen: readonly string[];
}

/** Who held the mission on the day, by the rule. */
export function holdersByRule(record: readonly Stated[], day: string): Holders {
  const certain: string[] = [];
  const possible: string[] = [];
  const staleOpen: string[] = [];
  for (const term of record) {
    if (!term.served || term.start === null) continue; // 1 and 2
    const surely = lastDay(term.start) <= day && (term.end === null || day < firstDay(term.end)); // 2 and 3
    const perhaps = firstDay(term.start) <= day && (term.end === null || day < lastDay(term.end)); // 5
    if (!surely && !perhaps) continue;
    if (term.end === null && record.some((other) => hasBegunLater(other, term, day)))
      staleOpen.push(term.id); // 4
    else (surely ? certain : possible).push(term.id);
  }
  return { certain: certain.sort(), possible: possible.sort(), staleOpen: staleOpen.sort() }; // 6
}

/** A later served term of the same mission and territory began on or before the day. */
function hasBegunLater(other: Stated, open: Stated, day: string): boolean {
  if (!other.served || other.start === null || open.start === null || other.territory !== open.territory) return false;
  return lastDay(other.start) > lastDay(open.start) && lastDay(other.start) <= day;
}

/** The first day that a date of the source can denote. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** The last day that a date of the source can denote. */
export function lastDay(date: string): string {
  if (date.length === 10) return date;
  const [year, month] = [Number(date.slice(0, 4)), date.length === 7 ? Number(date.slice(5)) : 12];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Each day on which an answer can change, with the day before and the day after. */
export function boundaryDays(record: readonly Stated[]): readonly string[] {
  const dates = record.flatMap(({ start, end }) => [start, end].filter((date) => date !== null));
  const days = dates
    .flatMap((date) => [firstDay(date), lastDay(date)])
    .flatMap((day) => [-1, 0, 1].map((by) => dayAfter(day, by)));
  return [...new Set(days)].sort();
}

/** An answer of the product in the form of the rule: ids only. */
export function idsOf(answer: {
  readonly [Part in keyof Holders]: readonly { readonly postingId: string }[];
}): Holders {
  const ids = (held: readonly { readonly postingId: string }[]) => held.map(({ postingId }) => postingId).sort();
  return { certain: ids(answer.certain), possible: ids(answer.possible), staleOpen: ids(answer.staleOpen) };
}
