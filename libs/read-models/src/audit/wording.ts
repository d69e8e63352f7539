import type { Change, Stated } from './changes.js';

/**
 * What an event changed, in one line and in no language: `started.on: 2023-06-01 → 2023-06-02`. Where nothing stood before, what stands
 * now is enough; a fact that states nothing more is named alone.
 */
export function inWords(changes: readonly Change[]): string {
  return changes.filter(saysMore).map(changeInWords).join('; ');
}

/** One field of it. */
export function changeInWords({ of, field, before, after }: Change): string {
  if (field === 'stated') return before === null ? of : `${of} → ${nothing}`;
  return `${of}.${field}: ${before === null ? '' : `${written(before)} → `}${written(after)}`;
}

/** That a fact is stated says nothing beside what it states. */
function saysMore({ of, field }: Change, _at: number, all: readonly Change[]): boolean {
  return field !== 'stated' || !all.some((other) => other.of === of && other.field !== 'stated');
}

const nothing = '–';

function written(value: Stated): string {
  if (value === null) return nothing;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
