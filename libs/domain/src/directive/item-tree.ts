import { DomainError } from '../errors.js';
import { requireCount, requireDate, requireText } from '../rules.js';
import type { DeclaredItems, DirectiveItem } from './directive.events.js';

const mostItems = 500;
const mostLevels = 5;

/**
 * Refuses items that are not one tree: each number once, each parent an item of the list, no item above itself.
 * A declared count that the tree does not reach is no fault: it shows what is still missing.
 */
export function requireTree(items: readonly DirectiveItem[], declared: readonly DeclaredItems[]): void {
  if (items.length > mostItems) {
    throw new DomainError('INVALID_VALUE', `${items.length} items are more than a directive takes (${mostItems}).`, {
      field: 'items',
      fact: { items: items.length, most: mostItems },
    });
  }
  const byNo = new Map<string, DirectiveItem>();
  items.forEach((item, at) => {
    requireItem(item, `items.${at}`);
    if (byNo.has(item.no)) {
      throw new DomainError('ITEM_NUMBER_REPEATED', `Two items bear the number ${item.no}.`, {
        field: `items.${at}.no`,
        fact: { no: item.no },
      });
    }
    byNo.set(item.no, item);
  });
  items.forEach((item, at) => requirePlace(item, byNo, `items.${at}.parent`));
  declared.forEach(({ at: no, count }, at) => {
    requireCount(count, 0, `declared.${at}.count`);
    if (no !== null && !byNo.has(no)) {
      throw new DomainError('ITEM_NOT_FOUND', `A count is declared at item ${no}, which is not there.`, {
        field: `declared.${at}.at`,
        fact: { no },
      });
    }
  });
}

function requireItem(item: DirectiveItem, field: string): void {
  if (item.no.trim() === '') {
    throw new DomainError('INVALID_VALUE', `${field}: an item needs a number.`, { field: `${field}.no` });
  }
  requireText(item.text, `${field}.text`);
  requireDate(item.deadline, `${field}.deadline`);
  item.matters.forEach((matter, at) => requireText(matter, `${field}.matters.${at}`));
}

/** Climbs to the first level; a circle never gets there. */
function requirePlace(item: DirectiveItem, byNo: ReadonlyMap<string, DirectiveItem>, field: string): void {
  let level = 1;
  for (let above = item.parent; above !== null; level += 1) {
    const parent = byNo.get(above);
    if (parent === undefined) {
      throw new DomainError('ITEM_PARENT_INVALID', `Item ${item.no} stands under ${above}, which is not there.`, {
        field,
        fact: { no: item.no, parent: above },
      });
    }
    if (level >= mostLevels || parent === item) {
      throw new DomainError(
        'ITEM_PARENT_INVALID',
        `Item ${item.no} stands under itself, or deeper than ${mostLevels} levels.`,
        {
          field,
          fact: { no: item.no, parent: item.parent },
        },
      );
    }
    above = parent.parent;
  }
}
