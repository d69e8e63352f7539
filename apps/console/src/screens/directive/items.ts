import type { Schemas } from '../../api/client.js';

export type Item = Schemas['ItemNode'];

/** All items of the tree, each before those below it. */
export const flat = (items: readonly Item[]): readonly Item[] => items.flatMap((item) => [item, ...flat(item.items)]);

/** What was neglected by the day: overdue, or without a word for so many months. */
export const neglected = (items: readonly Item[]): readonly Item[] =>
  flat(items).filter(({ overdue, silent }) => overdue || silent);

/** The place of an item on its page. */
export const anchorOf = (no: string): string => `item-${no}`;
