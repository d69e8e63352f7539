/**
 * A JSON value in the one form of RFC 8785 (JCS): keys in the order of their UTF-16 code units, numbers and text as ECMAScript writes them.
 * Takes what `JSON.parse` gives. Half a surrogate pair, at which the RFC stops, is written as its escape: no event may stop the tree.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return unescaped.test(value) ? `"${value}"` : JSON.stringify(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const { key, heading } of inOrder(Object.keys(fields))) text += heading + canonicalJson(fields[key]);
  return text === '' ? '{}' : `${text}}`;
}

/** Text that stands in JSON as it is: nearly all of it, and asking costs less than having it written. */
const unescaped = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

interface Field {
  readonly key: string;
  /** What stands before its value: `{"key":` for the first one, `,"key":` for others. */
  readonly heading: string;
}

/** Where objects with these keys, in the order in which they have them, lead: most objects of a log are of few kinds. */
class Kind {
  readonly longer = new Map<string, Kind>();
  fields: readonly Field[] | null = null;
}

/** Kinds that are remembered; a log of a great many is no reason to keep them all. */
const mostKinds = 10_000;
let [none, kinds] = [new Kind(), 1];

function inOrder(keys: readonly string[]): readonly Field[] {
  let kind = none;
  for (const key of keys) {
    let longer = kind.longer.get(key);
    if (!longer) {
      kind.longer.set(key, (longer = new Kind()));
      kinds += 1;
    }
    kind = longer;
  }
  if (kinds > mostKinds) [none, kinds] = [new Kind(), 1];
  return (kind.fields ??= keys
    .toSorted()
    .map((key, at) => ({ key, heading: `${at === 0 ? '{' : ','}${JSON.stringify(key)}:` })));
}
