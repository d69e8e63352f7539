import type { Change, Stated } from './changes.js';

/**
 * What an event changed, in one line and in no language: `started.on: 2023-06-01 → 2023-06-02`. Where nothing stood before, what stands
 * now is enough; a fact that states nothing more is named alone.
 */
export function inWords(changes: readonly Change[]): string {
  return changes.filter(saysMore).map(changeInWords).join('; ');
}

/** The same to be read below the event, a line for each fact: `started: on 2023-06-01 → 2023-06-02; basis arrival`. The event's own is not named. */
export function linesInWords(changes: readonly Change[], type: string): readonly string[] {
  const lines = new Map<string, readonly string[]>();
  for (const change of changes.filter(saysMore)) {
    const { of, field } = change;
    lines.set(of, [
      ...(lines.get(of) ?? []),
      field === 'stated' ? changeInWords(change) : `${field} ${values(change)}`,
    ]);
  }
  return [...lines].map(
    ([of, fields]) => (of === type || fields[0]?.startsWith(of) ? '' : `${of}: `) + fields.join('; '),
  );
}

/** One field of it. */
function changeInWords(change: Change): string {
  const { of, field, before } = change;
  if (field === 'stated') return before === null ? of : `${of} → ${nothing}`;
  return `${of}.${field}: ${values(change)}`;
}

const values = ({ before, after }: Change): string =>
  `${before === null ? '' : `${written(before)} → `}${written(after)}`;

/** That a fact is stated says nothing beside what it states. */
function saysMore({ of, field }: Change, _at: number, all: readonly Change[]): boolean {
  return field !== 'stated' || !all.some((other) => other.of === of && other.field !== 'stated');
}

const nothing = '–';

function written(value: Stated): string {
  if (value === null) return nothing;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
