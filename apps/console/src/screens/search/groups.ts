import type { Schemas } from '../../api/client.js';

export type FoundName = Schemas['NameResult'];
export type FoundItem = Schemas['ItemResult'];
export type FoundQuote = Schemas['QuoteResult'];
export type Found = Schemas['SearchResult'];

/** In this order they are shown. */
export const kinds = [
  'official',
  'mission',
  'directive',
  'meeting',
  'batch',
  'source',
  'item',
  'quote',
] as const satisfies readonly Found['kind'][];

/** What was found, by kind; a kind of which nothing was found is left out. */
export const groupsOf = (
  found: readonly Found[],
): readonly { readonly kind: Found['kind']; readonly items: readonly Found[] }[] =>
  kinds
    .map((kind) => ({ kind, items: found.filter((one) => one.kind === kind) }))
    .filter(({ items }) => items.length > 0);
