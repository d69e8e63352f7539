import type { Chairs } from '../../chairs/chairs.js';
import { dayNumber, dayOfNumber } from '../../chairs/days.js';
import type { AuditLine } from '../../why/subject.js';

/** What a change is about: the thing whose record it stands in, and the person where it is one's posting. */
export interface Subject {
  readonly category: string;
  readonly id: string;
  readonly name: string;
  readonly official: { readonly id: string; readonly name: string } | null;
}

/** The thing by its name where one is known, else by its id. */
export function subjectOf({ stream, postingId, data }: AuditLine, chairs: Chairs): Subject {
  const dash = stream.indexOf('-');
  const [category, id] = [stream.slice(0, dash), stream.slice(dash + 1)];
  const mission = category === 'mission' ? chairs.missions.find((each) => each.id === id) : undefined;
  return {
    category,
    id,
    name: mission?.name ?? textIn(data, 'name') ?? textIn(data, 'title') ?? id,
    official: category === 'mission' ? officialIn(data, chairs.termOf(id, postingId)) : null,
  };
}

type Data = AuditLine['data'];

function officialIn(
  data: Data,
  term: { readonly officialId: string; readonly officialName: string } | undefined,
): Subject['official'] {
  if (term) return { id: term.officialId, name: term.officialName };
  const id = textIn(data, 'officialId');
  return id === undefined ? null : { id, name: id };
}

function textIn(data: Data, field: string): string | undefined {
  const value = (data as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The thirty days of record time before a moment; before now, they begin with a whole day, so that the question stays the same for a day. */
export function monthBefore(
  knownAt: string | null,
  today: string,
): { readonly from: string; readonly to: string | null } {
  if (knownAt === null) return { from: `${dayOfNumber(dayNumber(today) - 30)}T00:00:00.000Z`, to: null };
  return { from: new Date(Date.parse(knownAt) - 30 * 86_400_000).toISOString(), to: knownAt };
}
