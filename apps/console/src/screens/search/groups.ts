import type { Schemas } from '../../api/client.js';

export type FoundName = Schemas['NameResult'];
export type FoundItem = Schemas['ItemResult'];
export type FoundQuote = Schemas['QuoteResult'];
export type Found = Schemas['SearchResult'];

/** What was found, by kind: the kind with the best match first, and in each the best match first, as the register answers. */
export function groupsOf(
  found: readonly Found[],
): readonly { readonly kind: Found['kind']; readonly items: readonly Found[] }[] {
  const groups = new Map<Found['kind'], Found[]>();
  for (const one of found) groups.set(one.kind, [...(groups.get(one.kind) ?? []), one]);
  return [...groups].map(([kind, items]) => ({ kind, items }));
}
