import type { Asked, Decider } from '../decider.js';
import { DomainError } from '../errors.js';
import { plainText } from '../plain-text.js';
import { requireDate, requireText } from '../rules.js';
import { sameJson } from '../same.js';
import type { SourceCommand } from './source.commands.js';
import type { SourceEvent } from './source.events.js';

type Description = SourceEvent['data'];

export type SourceState =
  { readonly status: 'unknown' } | { readonly status: 'described'; readonly description: Description };

/** A source and its description. It is described once, and its description corrected after that. */
export const source: Decider<SourceState, SourceCommand, SourceEvent> = {
  category: 'source',
  initialState: { status: 'unknown' },
  evolve: (_state, { data }) => ({ status: 'described', description: data }),
  decide,
};

/**
 * The id of the record of what facts cite so: small letters without marks, digits, dots, underscores and hyphens; `S1` stands
 * under `s1`, `Quyết định 12/QĐ` under `quyet-dinh-12-qd`. Empty when the citation has no letter or digit of these.
 * @returns at most 128 characters
 */
export function sourceIdOf(citedAs: string): string {
  return plainText(citedAs)
    .replaceAll(/[^a-z0-9~._-]+/g, '-')
    .replaceAll(/^[^a-z0-9~]+/g, '')
    .slice(0, 128)
    .replaceAll(/-+$/g, '');
}

const told = ['title', 'publisher', 'address', 'note'] as const;

function decide({ data, id }: Asked<SourceCommand>, state: SourceState): readonly SourceEvent[] {
  requireText(data.citedAs, 'citedAs');
  requireText(data.titleEn, 'titleEn');
  for (const field of told) requireText(data[field], field);
  requireDate(data.publishedOn, 'publishedOn');
  requireOwnId(data.citedAs, id);
  if (told.every((field) => data[field] === null)) {
    throw new DomainError('INVALID_VALUE', `Describe it by one of ${told.join(', ')}; an id alone says nothing.`, {
      field: 'title',
    });
  }
  if (state.status === 'unknown') return [{ type: 'SourceDescribed', data }];
  if (sameJson(state.description, data)) return [];
  const { citedAs } = state.description;
  throw new DomainError(
    'SOURCE_ALREADY_DESCRIBED',
    `The source cited as "${citedAs}" is described already; correct its description (CorrectSourceFact).`,
    { field: 'citedAs', fact: { citedAs } },
  );
}

/** So that what is cited finds its one record without a search, and no two records claim one citation. */
function requireOwnId(citedAs: string, id: string | undefined): void {
  const own = sourceIdOf(citedAs);
  if (own === '') {
    throw new DomainError('INVALID_VALUE', `citedAs: "${citedAs}" has no letter a to z and no digit to name it by.`, {
      field: 'citedAs',
      fact: { citedAs },
    });
  }
  if (id === undefined || id === own) return;
  throw new DomainError('INVALID_VALUE', `What is cited as "${citedAs}" is described under the id ${own}, not ${id}.`, {
    field: 'citedAs',
    fact: { citedAs, id: own },
  });
}
