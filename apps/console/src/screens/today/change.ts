import type { Chairs } from '../../chairs/chairs.js';
import { dayNumber, dayOfNumber } from '../../chairs/days.js';
import type { AuditLine } from '../../why/subject.js';

/** What a change is told by: when it was recorded, or when it came to be known. */
export type Clock = 'recordedAt' | 'knownFrom';

/** What was recorded about one thing in one minute, or came to be known in it, in the order in which it is told. */
export interface Change {
  readonly category: string;
  readonly id: string;
  /** Null where the register does not say it. */
  readonly name: string | null;
  /** By the clock that it is told by, of the first that is told. */
  readonly at: string;
  readonly what: readonly Happening[];
}

export interface Happening {
  readonly eventId: string;
  readonly type: AuditLine['type'];
  /** How often this was said of the same person; what differs is in the audit trail. */
  readonly times: number;
  /** The day on which it is true; null where none is said, or several are. */
  readonly on: string | null;
  /** Whom it concerns, where it stands in a mission's record. */
  readonly official: { readonly id: string; readonly name: string } | null;
}

/** Gathers what was recorded in one go about the same thing, or came to be known so, so that it is told in one sentence. */
export function changesIn(lines: readonly AuditLine[], chairs: Chairs, clock: Clock): readonly Change[] {
  const changes: (Change & { readonly what: Happening[] })[] = [];
  for (const line of lines) {
    const { stream, name, eventId, type, on, [clock]: at } = line;
    const dash = stream.indexOf('-');
    const [category, id] = [stream.slice(0, dash), stream.slice(dash + 1)];
    const what = {
      eventId,
      type,
      on,
      times: 1,
      official: category === 'mission' ? officialIn(line, id, chairs) : null,
    };
    const last = changes.at(-1);
    if (last?.category === category && last.id === id && minuteOf(last.at) === minuteOf(at)) tell(last.what, what);
    else changes.push({ category, id, name, at, what: [what] });
  }
  return changes;
}

/** The same said again is counted, not repeated. */
function tell(told: Happening[], what: Happening): void {
  const at = told.findIndex(({ type, official }) => type === what.type && official?.id === what.official?.id);
  const same = told[at];
  if (same) told[at] = { ...same, times: same.times + 1, on: same.on === what.on ? same.on : null };
  else told.push(what);
}

const minuteOf = (instant: string): string => instant.slice(0, 16);

function officialIn({ data, postingId }: AuditLine, missionId: string, chairs: Chairs): Happening['official'] {
  const term = chairs.terms.find((each) => each.missionId === missionId && each.postingId === postingId);
  if (term) return { id: term.officialId, name: term.officialName };
  const id = textIn(data, 'officialId');
  return id === undefined ? null : { id, name: id };
}

function textIn(data: AuditLine['data'], field: string): string | undefined {
  const value = (data as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The thirty days before a moment; before now, they begin with a whole day, so that the question stays the same for a day. */
export function monthBefore(
  knownAt: string | null,
  today: string,
): { readonly from: string; readonly to: string | null } {
  if (knownAt === null) return { from: `${dayOfNumber(dayNumber(today) - 30)}T00:00:00.000Z`, to: null };
  return { from: new Date(Date.parse(knownAt) - 30 * 86_400_000).toISOString(), to: knownAt };
}
