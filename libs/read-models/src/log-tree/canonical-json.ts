/**
 * A JSON value in the one form of RFC 8785 (JCS): keys in the order of their UTF-16 code units, numbers and text as ECMAScript writes them.
 * Takes what `JSON.parse` gives. Half a surrogate pair, at which the RFC stops, is written as its escape: no event may stop the tree.
 */
export function canonicalJson(value: unknown): string {
  const copy = sorted(value);
  return copy === undefined ? written(value) : JSON.stringify(copy);
}

/** A copy with its keys in order: written in one go, it takes a third of the time. Undefined where an object would keep a key elsewhere. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const items = value.map(sorted);
    return items.includes(undefined) ? undefined : items;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(fields).sort()) {
    if (isOdd(key)) return undefined;
    const field = sorted(fields[key]);
    if (field === undefined) return undefined;
    copy[key] = field;
  }
  return copy;
}

/** Objects put whole numbers before all other keys, and take `__proto__` for something else. */
const isOdd = (key: string): boolean => (key >= '0' && key < ':') || key === '__proto__';

function written(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(fields).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${written(fields[key])}`).join(',')}}`;
}
