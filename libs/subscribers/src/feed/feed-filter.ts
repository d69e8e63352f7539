import { categories, idPattern } from '@legation/domain';
import type { Category } from '@legation/domain';
import { kindOf } from './event-names.js';

/** What a subscriber wants: all kinds that are named must hold, and of each kind any value will do. */
export interface FeedFilter {
  readonly categories?: readonly Category[];
  /** Such as `AmbassadorAppointed`. */
  readonly types?: readonly string[];
  /** Ids of missions: their own events, and those of other streams that name them. */
  readonly missions?: readonly string[];
  /** Ids of officials: their own events, those that name them, and what happens to their postings. */
  readonly officials?: readonly string[];
}

/** The filter as it is written in a query: values separated by commas. */
export interface FilterText {
  readonly category?: string | undefined;
  readonly type?: string | undefined;
  readonly mission?: string | undefined;
  readonly official?: string | undefined;
}

/** A filter names something that there is not; an empty answer would hide the slip. */
export class InvalidFilter extends Error {
  readonly code = 'INVALID_FILTER';

  constructor(
    readonly field: keyof FilterText,
    readonly value: string,
    detail: string,
  ) {
    super(`${field} "${value}" ${detail}`);
    this.name = 'InvalidFilter';
  }
}

const most = 200;

/** Reads a filter. @throws InvalidFilter for an unknown category or type, or what is no id */
export function feedFilter({ category, type, mission, official }: FilterText): FeedFilter {
  const id = (field: 'mission' | 'official') => (value: string) => {
    if (!idPattern.test(value)) throw new InvalidFilter(field, value, 'is not an id');
    return value;
  };
  return {
    ...part('categories', listed('category', category, categoryNamed)),
    ...part('types', listed('type', type, typeNamed)),
    ...part('missions', listed('mission', mission, id('mission'))),
    ...part('officials', listed('official', official, id('official'))),
  };
}

/** The filter as text, as `feedFilter` reads it. */
export const filterText = ({ categories, types, missions, officials }: FeedFilter): FilterText => ({
  ...(categories ? { category: categories.join(',') } : {}),
  ...(types ? { type: types.join(',') } : {}),
  ...(missions ? { mission: missions.join(',') } : {}),
  ...(officials ? { official: officials.join(',') } : {}),
});

function listed<Value>(
  field: keyof FilterText,
  text: string | undefined,
  read: (value: string) => Value,
): readonly Value[] | undefined {
  if (text === undefined) return undefined;
  const values = text.split(',').map((value) => value.trim());
  if (values.length > most) throw new InvalidFilter(field, `${values.length} values`, `are more than ${most}`);
  return [...new Set(values.map(read))];
}

const part = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };

function categoryNamed(value: string): Category {
  const found = categories.find((known) => known === value);
  if (!found) throw new InvalidFilter('category', value, `is none of ${categories.join(', ')}`);
  return found;
}

function typeNamed(value: string): string {
  const kind = kindOf(value);
  if (!kind) throw new InvalidFilter('type', value, 'is no event of this register; /docs/events lists them');
  return kind.type;
}
