import type { RegisterEvent, Values } from '@legation/domain';
import type { Dating, RecordedEvent, Source } from '@legation/event-store';
import type { Projection } from './projection.js';
import type { ReadDocument } from './read-store.port.js';
import { isKnown } from './told.js';
import type { Correction, Statement } from './told.js';

/** A projection's fold as it would be if nothing were ever corrected. */
export interface Fold<Document extends ReadDocument> extends Omit<Projection<Document>, 'documentIds' | 'apply'> {
  documentIds(statement: Pick<Statement, 'stream' | 'event'>): readonly string[];
  apply(document: Document | null, statement: Statement, id: string): Document | null;
}

/** One change of a fact; `after` null takes it back. */
interface Change extends Correction {
  readonly eventId: string;
  readonly knownFrom: string;
  readonly dating: Dating | null;
  readonly after: Values | null;
}

/** A fact as it was recorded, with what was said of it later. */
export interface Stated {
  readonly id: string;
  readonly stream: string;
  readonly type: RegisterEvent['type'];
  readonly data: Values;
  readonly knownFrom: string;
  readonly source: Source | null;
  readonly dating: Dating | null;
  readonly changes: readonly Change[];
}

/** A document beside the facts that it was folded from, so that it can be folded again when one of them is corrected. */
export type Corrected<Document> = Document & { readonly stated: readonly Stated[] };

export interface CorrectableProjection<Document extends ReadDocument> extends Projection<Corrected<Document>> {
  /** The document with the corrections that were known at the instant; null: with all of them. */
  correctedBy(document: Corrected<Document>, knownAt: string | null): Document;
  /** The document as the fold of what was known at the instant gives it; null when that is nothing. */
  knownBy(document: Corrected<Document>, knownAt: string): Corrected<Document> | null;
}

type Correcting = Extract<RegisterEvent, { readonly data: { readonly before: Values; readonly reason: string } }>;
type Family = Correcting['type'] extends infer Type
  ? Type extends `${infer Name}FactCorrected`
    ? Name
    : never
  : never;

/**
 * The projection whose documents follow corrections: each keeps its facts, and a correction folds them anew. What is shown is what
 * would stand there had the facts been stated so in the first place.
 * @param families whose corrections concern it
 * @param fields of the facts, where it needs few of them; others are not kept, and no evidence either
 */
export function correctable<Document extends ReadDocument>(
  fold: Fold<Document>,
  families: readonly Family[],
  fields?: readonly string[],
): CorrectableProjection<Document> {
  const kept = (values: Values): Values =>
    fields ? Object.fromEntries(Object.entries(values).filter(([field]) => fields.includes(field))) : values;

  const statedOf = ({ id, stream, event, metadata: { knownFrom, source, dating } }: RecordedEvent): Stated => ({
    id,
    stream,
    type: event.type,
    data: kept(event.data as Values),
    knownFrom,
    source: fields ? null : source,
    dating: fields ? null : dating,
    changes: [],
  });

  const folded = (stated: readonly Stated[], id: string, knownAt: string | null): Document | null =>
    stated.reduce<Document | null>((document, one) => {
      const statement = statementOf(one, knownAt);
      return statement ? fold.apply(document, statement, id) : document;
    }, null);

  const changed = (document: Corrected<Document>, recorded: RecordedEvent, id: string): Corrected<Document> | null => {
    const { data } = recorded.event as Correcting;
    const [factId, after] = 'corrects' in data ? [data.corrects, kept(data.after)] : [data.retracts, null];
    const at = document.stated.findIndex((one) => one.id === factId);
    const fact = document.stated[at];
    if (!fact || (after && Object.keys(after).length === 0)) return document;
    const { knownFrom, source, dating } = recorded.metadata;
    const evidence = fields ? { source: null, dating: null } : { source, dating };
    const change = { eventId: recorded.id, knownFrom, reason: data.reason, ...evidence, after };
    const stated = document.stated.with(at, { ...fact, changes: [...fact.changes, change] });
    const next = folded(stated, id, null);
    return next && { ...next, stated };
  };

  return {
    name: fold.name,
    version: fold.version,
    types: [
      ...fold.types,
      ...families.flatMap((family) => [`${family}FactCorrected`, `${family}FactRetracted`] as const),
    ],
    indexes: fold.indexes,

    documentIds({ stream, event }) {
      if (!isCorrection(event)) return fold.documentIds({ stream, event });
      const fact = { type: event.data.type, data: event.data.before } as unknown as RegisterEvent;
      return fold.documentIds({ stream, event: fact });
    },

    apply(document, recorded, id) {
      if (isCorrection(recorded.event)) return document && changed(document, recorded, id);
      const next = fold.apply(document && shownOf(document), recorded, id);
      return next && { ...next, stated: [...(document?.stated ?? []), statedOf(recorded)] };
    },

    correctedBy(document, knownAt) {
      const shown = shownOf(document);
      return (knownAt === null ? null : folded(document.stated, document.id, knownAt)) ?? shown;
    },

    knownBy(document, knownAt) {
      const isAll = document.stated.every(
        (one) => isKnown(one, knownAt) && one.changes.every((each) => isKnown(each, knownAt)),
      );
      if (isAll) return document;
      const stated = document.stated
        .filter((one) => isKnown(one, knownAt))
        .map((one) => ({ ...one, changes: one.changes.filter((change) => isKnown(change, knownAt)) }));
      const known = folded(stated, document.id, null);
      return known && { ...known, stated };
    },
  };
}

/** The document as questions show it, without the facts that it keeps. */
export function shownOf<Document extends ReadDocument>(document: Corrected<Document>): Document {
  const { stated: _kept, ...shown } = document;
  return shown as unknown as Document;
}

const isCorrection = (event: RegisterEvent): event is Correcting =>
  event.type.endsWith('FactCorrected') || event.type.endsWith('FactRetracted');

/** The fact as known at the instant; null when it was taken back by then. */
function statementOf(
  { id, stream, type, data, changes, knownFrom, source, dating }: Stated,
  knownAt: string | null,
): Statement | null {
  const known = changes.filter((change) => isKnown(change, knownAt));
  if (known.some(({ after }) => after === null)) return null;
  const event = { type, data: Object.assign({}, data, ...known.map(({ after }) => after)) } as RegisterEvent;
  // How the old day was read says nothing of the new one.
  const redated = known.findLast((change) => change.dating !== null || 'on' in (change.after ?? {}));
  const metadata = { knownFrom, source, dating: redated ? redated.dating : dating };
  const last = known.at(-1);
  return { id, stream, event, metadata, ...(last ? { corrected: { reason: last.reason, source: last.source } } : {}) };
}
