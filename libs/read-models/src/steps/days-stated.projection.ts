import { earliest, eventTypes, isPartialDate, latest } from '@legation/domain';
import type { Category, Day, RegisterEvent } from '@legation/domain';
import type { Projection } from '../projection.js';
import type { ReadDocument } from '../read-store.port.js';
import { postingKey } from '../mission/postings.projection.js';
import { idOf } from '../told.js';

/** What a day is said of: a posting by the id of its document, anything else by its own. */
export interface Dated {
  readonly kind: Category | 'posting';
  readonly id: string;
}

/**
 * A day that something in one stream was ever said to happen on, the first and the last of a partial date. Wide enough for every moment:
 * whether it is still said so, as known, the documents of what it is said of tell. By stream, for a day may be said of everything: of
 * whatever a register knows no more than the year.
 */
export interface StatedDayDocument extends ReadDocument {
  readonly day: Day;
  /** When the first statement of it came to be known. */
  readonly knownFrom: string;
  readonly of: readonly Dated[];
}

/** On which days something is said to have happened. */
export const daysStated: Projection<StatedDayDocument> = {
  name: 'days-stated',
  version: 2,
  types: eventTypes,
  indexes: [{ fields: ['day'] }],

  documentIds: ({ stream, event }) => daysIn(event).map((day) => `${day} ${stream}`),

  apply(document, recorded, id) {
    const { knownFrom } = recorded.metadata;
    const dated = datedBy(recorded.stream, recorded.event);
    const { of = [] } = document ?? {};
    return {
      id,
      day: id.slice(0, id.indexOf(' ')),
      knownFrom: document && document.knownFrom < knownFrom ? document.knownFrom : knownFrom,
      of: of.some((each) => each.kind === dated.kind && each.id === dated.id) ? of : [...of, dated],
    };
  },
};

/** Both ends of each date of its own that an event states, those of a correction's new values too. */
function daysIn({ data }: RegisterEvent): readonly Day[] {
  const values = data as Readonly<Record<string, unknown>>;
  const after = (values['after'] ?? {}) as Readonly<Record<string, unknown>>;
  const stated = [values, after].flatMap((fields) => dateFields.flatMap((field) => fields[field] ?? []));
  const dates = stated.filter((value): value is string => typeof value === 'string' && isPartialDate(value));
  return [...new Set(dates.flatMap((date) => [earliest(date), latest(date)]))];
}

const dateFields = ['on', 'until', 'appointedOn'] as const;

function datedBy(stream: string, { data }: RegisterEvent): Dated {
  const id = idOf({ stream });
  if ('postingId' in data && stream.startsWith('mission-'))
    return { kind: 'posting', id: postingKey(id, data.postingId) };
  return { kind: stream.slice(0, stream.indexOf('-')) as Category, id };
}
