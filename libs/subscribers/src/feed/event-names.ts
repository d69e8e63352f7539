import { categories, eventFamilies } from '@legation/domain';
import type { Category } from '@legation/domain';

/** One kind of event as subscribers know it. */
export interface EventKind {
  readonly category: Category;
  /** Such as `AmbassadorAppointed`; no two categories share one. */
  readonly type: string;
  /** Version of the shape in which it is delivered: 1, and 1 more for each change since. */
  readonly version: number;
  /** The CloudEvents type, such as `org.legation.AmbassadorAppointed.v1`. */
  readonly name: string;
}

/** The stable name of a type in one version of its shape. */
export const eventName = (type: string, version: number): string => `org.legation.${type}.v${version}`;

/** Every kind of event, by category and in the order of its family. */
export const eventKinds: readonly EventKind[] = categories.flatMap((category) => {
  const { types, upcasts } = eventFamilies[category];
  const older: { readonly [type: string]: readonly unknown[] | undefined } = upcasts;
  return Object.keys(types).map((type) => {
    const version = (older[type]?.length ?? 0) + 1;
    return { category, type, version, name: eventName(type, version) };
  });
});

const byType = new Map(eventKinds.map((kind) => [kind.type, kind]));
const byName = new Map(eventKinds.map((kind) => [kind.name, kind]));

/** The kind that a type or a CloudEvents type names; undefined when there is none. */
export const kindOf = (typeOrName: string): EventKind | undefined => byType.get(typeOrName) ?? byName.get(typeOrName);
