/**
 * A JSON value in the one form of RFC 8785 (JCS): keys in the order of their UTF-16 code units, numbers and text as ECMAScript writes them.
 * Takes what `JSON.parse` gives. Half a surrogate pair, at which the RFC stops, is written as its escape: no event may stop the tree.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(fields).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(fields[key])}`).join(',')}}`;
}
