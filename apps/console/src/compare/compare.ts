/** A value without parts, or a list of such. */
type Leaf = string | number | boolean | null | readonly (string | number | boolean | null)[];

/** Fields by their names, and members of lists by their ids, or counted. */
export type Path = readonly { readonly name: string; readonly is: 'field' | 'member' }[];

/** One field of a record at two moments; undefined where the record had no such field. */
export interface Compared {
  /** From the outermost field in. */
  readonly path: Path;
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly before: Leaf | undefined;
  readonly after: Leaf | undefined;
}

/** Puts two states of a record side by side, field by field. Members of lists are matched by their ids, wherever they stand. */
export function compare(before: unknown, after: unknown): readonly Compared[] {
  const [left, right] = [leavesOf(before), leavesOf(after)];
  const paths = new Map([...left, ...right].map(([key, { path }]) => [key, path]));
  return inPlace([...left.keys()], [...right.keys()]).map((key) => {
    const [one, other] = [left.get(key)?.value, right.get(key)?.value];
    return { path: paths.get(key) ?? [], kind: kindOf(one, other), before: one, after: other };
  });
}

function kindOf(before: Leaf | undefined, after: Leaf | undefined): Compared['kind'] {
  if (isNothing(before)) return isNothing(after) ? 'same' : 'added';
  if (isNothing(after)) return 'removed';
  return JSON.stringify(before) === JSON.stringify(after) ? 'same' : 'changed';
}

/** Null says as little as an absent field. */
const isNothing = (value: Leaf | undefined): boolean => value === undefined || value === null;

type Leaves = ReadonlyMap<string, { readonly path: Path; readonly value: Leaf }>;

function leavesOf(value: unknown): Leaves {
  const found = new Map<string, { readonly path: Path; readonly value: Leaf }>();
  const walk = (part: unknown, path: Path): void => {
    if (part === undefined) return;
    const members = membersOf(part);
    if (!members) found.set(JSON.stringify(path), { path, value: part as Leaf });
    else
      for (const [name, member] of members)
        walk(member, [...path, { name, is: Array.isArray(part) ? 'member' : 'field' }]);
  };
  walk(value, []);
  return found;
}

/** The named parts of an object or a list; null for a leaf. */
function membersOf(part: unknown): readonly (readonly [name: string, member: unknown])[] | null {
  if (part === null || typeof part !== 'object') return null;
  if (!Array.isArray(part)) return Object.entries(part);
  if (part.every((member) => member === null || typeof member !== 'object')) return null;
  const names = new Map<string, number>();
  return part.map((member: unknown, index) => {
    const name = nameOf(member) ?? String(index + 1);
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    return [count === 1 ? name : `${name} (${count})`, member] as const;
  });
}

/** By what members of the register's lists are known, the surest first. */
const ids = ['postingId', 'holdingId', 'id', 'no', 'name', 'eventId', 'step', 'state', 'on'];

function nameOf(member: unknown): string | null {
  if (member === null || typeof member !== 'object' || Array.isArray(member)) return null;
  const fields = member as Readonly<Record<string, unknown>>;
  const id = ids.map((key) => fields[key]).find((value) => typeof value === 'string' || typeof value === 'number');
  return id === undefined ? null : String(id);
}

/** Both lists as one: what only the first has stays behind what it stood behind. */
function inPlace(before: readonly string[], after: readonly string[]): readonly string[] {
  const kept = new Set(after);
  const behind = new Map<string | null, string[]>();
  let last: string | null = null;
  for (const key of before) {
    if (kept.has(key)) last = key;
    else behind.set(last, [...(behind.get(last) ?? []), key]);
  }
  return [...(behind.get(null) ?? []), ...after.flatMap((key) => [key, ...(behind.get(key) ?? [])])];
}
