/**
 * A JSON value in the one form of RFC 8785 (JCS): keys in the order of their UTF-16 code units, numbers and text as ECMAScript writes them.
 * Half a surrogate pair, at which the RFC stops, is written as its escape, as the log does.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
}
