import { isAsKnown } from './as-known.js';
import { collectionOf } from './collections.js';
import { Mirror } from './mirror.js';
import type { Projection } from './projection.js';
import type { ReadDocument, ReadStore } from './read-store.port.js';
import { isKnown } from './told.js';

interface Held<Value> {
  readonly key: string;
  readonly value: Value;
  /** When what the value was made of came to be known. */
  readonly instants: readonly string[];
}

/** One field of every document of a collection, kept in memory, as it is known now or was at a moment. */
export class FieldAsKnown<Document extends ReadDocument, Value> {
  private readonly mirror: Mirror<Document, Held<Value>>;

  /** @param madeOf the statements that the field depends on, the first of which makes the document known */
  constructor(
    private readonly projection: Projection<Document>,
    private readonly valueOf: (document: Document) => Value,
    madeOf: (document: Document) => readonly { readonly knownFrom: string }[],
    most: number,
  ) {
    this.mirror = new Mirror<Document, Held<Value>>({
      projection,
      hold: (document) => ({
        key: document.id,
        value: valueOf(document),
        instants: madeOf(document).map(({ knownFrom }) => knownFrom),
      }),
      groupOf: ({ key }) => key,
      most,
    });
  }

  /** Tells the field of a document; undefined where there is none, or it was not known. */
  async of(store: ReadStore): Promise<(id: string) => Value | undefined> {
    const groups = await this.mirror.groups(isAsKnown(store) ? store.ofNow : store);
    if (!isAsKnown(store)) return (id) => groups.get(id)?.[0]?.value;
    const wasKnown = (knownFrom: string): boolean => isKnown({ knownFrom }, store.knownAt);
    const changedSince: string[] = [];
    for (const [id, [held]] of groups)
      if (held?.instants.some(wasKnown) && !held.instants.every(wasKnown)) changedSince.push(id);
    const then = await store.getMany<Document>(await collectionOf(store, this.projection), changedSince);
    return (id) => {
      const held = groups.get(id)?.[0];
      if (held?.instants.every(wasKnown)) return held.value;
      const document = then.get(id);
      return document && this.valueOf(document);
    };
  }
}
