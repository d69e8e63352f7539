import type { Schemas } from '../../api/client.js';
import { concerning } from '../../why/concerning.js';
import type { AuditLine } from '../../why/subject.js';

export type Item = Schemas['ItemNode'];

/** All items of the tree, each before those below it. */
export const flat = (items: readonly Item[]): readonly Item[] => items.flatMap((item) => [item, ...flat(item.items)]);

/** What was neglected by the day: overdue, or without a word for so many months. */
export const neglected = (items: readonly Item[]): readonly Item[] =>
  flat(items).filter(({ overdue, silent }) => overdue || silent);

/** Under what an item's status is called: what is ongoing need not be under way, it only has no end yet; a report says so of itself. */
export const statusCode = (status: Item['status']): string =>
  status === 'ongoing' ? 'in-force' : status === 'open' ? 'unreported' : status;

/** The events that say an item: the one that issued it, and what was said of it since. */
export function concerningItem(no: string): (line: Pick<AuditLine, 'type' | 'data'>) => boolean {
  const isIssue = concerning(['DirectiveIssued']);
  const isSince = concerning(['DirectiveFollowUpReported', 'DirectiveItemCompleted', 'DirectiveItemSuperseded'], {
    no,
  });
  return (line) => isIssue(line) || isSince(line);
}

/** The place of an item on its page. */
export const anchorOf = (no: string): string => `item-${no}`;
