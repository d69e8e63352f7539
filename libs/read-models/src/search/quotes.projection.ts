import { hash } from 'node:crypto';
import { eventTypes } from '@legation/domain';
import type { Category } from '@legation/domain';
import type { RecordedEvent } from '@legation/event-store';
import type { Projection } from '../projection.js';
import type { ReadDocument } from '../read-store.port.js';
import { idOf, isKnown } from '../told.js';
import { wordsToFind } from './words.js';

/** A statement that rests on a quote, and the record that makes it. */
export interface QuotingStatement {
  readonly eventId: string;
  readonly knownFrom: string;
  readonly kind: Category;
  readonly id: string;
  /** The posting of the mission that it tells of; null for the mission itself and for records of other kinds. */
  readonly postingId: string | null;
}

/** The words of one source that statements rest on, each wording once. */
export interface QuoteDocument extends ReadDocument {
  readonly sourceId: string;
  readonly quote: string;
  readonly words: readonly string[];
  /** Those that were known first, in that order; no more of them than are kept. */
  readonly statements: readonly QuotingStatement[];
  /** Of the statements beyond those: how many, and from when on all of them are known; null while there are none. */
  readonly further: { readonly count: number; readonly knownBy: string } | null;
}

/** A quote that a whole register repeats stays a small document. */
const mostStatements = 12;

/** What sources were quoted with, and for what. */
export const quotes: Projection<QuoteDocument> = {
  name: 'quotes',
  version: 1,
  types: eventTypes,
  indexes: [{ elements: 'words' }],

  documentIds: ({ metadata: { source } }) => (hasWords(source) ? [quoteKey(source.id, source.quote)] : []),

  apply(document, recorded, id) {
    const { source, knownFrom } = recorded.metadata;
    if (!hasWords(source)) return document;
    const all = [...(document?.statements ?? []), statementOf(recorded)].toSorted(byKnownFrom);
    const further = document?.further ?? null;
    return {
      id,
      sourceId: source.id,
      quote: source.quote,
      words: document?.words ?? wordsToFind(source.quote),
      statements: all.slice(0, mostStatements),
      further:
        all.length <= mostStatements
          ? further
          : {
              count: (further?.count ?? 0) + 1,
              knownBy: laterOf(further?.knownBy, all.at(-1)?.knownFrom ?? knownFrom),
            },
    };
  },
};

/**
 * The quote as it was known at an instant; null when nothing that rests on it was. The statements beyond those that are kept count once
 * all of them are known.
 */
export function quoteAsKnown(document: QuoteDocument, knownAt: string): QuoteDocument | null {
  const statements = document.statements.filter((statement) => isKnown(statement, knownAt));
  if (statements.length === 0) return null;
  const { further } = document;
  return { ...document, statements, further: further && further.knownBy <= knownAt ? further : null };
}

/** Id of the document of one wording of one source. */
const quoteKey = (sourceId: string, quote: string): string =>
  hash('sha256', JSON.stringify([sourceId, quote]), 'base64url');

function statementOf({ id: eventId, stream, event, metadata: { knownFrom } }: RecordedEvent): QuotingStatement {
  const kind = stream.slice(0, stream.indexOf('-')) as Category;
  const postingId = kind === 'mission' && 'postingId' in event.data ? event.data.postingId : null;
  return { eventId, knownFrom, kind, id: idOf({ stream }), postingId };
}

type Quoted = { readonly id: string; readonly quote: string };
const hasWords = (source: RecordedEvent['metadata']['source']): source is Quoted =>
  source !== null && source.quote !== null && source.quote.trim() !== '';

const byKnownFrom = (a: QuotingStatement, b: QuotingStatement): number =>
  a.knownFrom < b.knownFrom ? -1 : Number(a.knownFrom > b.knownFrom);

const laterOf = (a: string | undefined, b: string): string => (a !== undefined && a > b ? a : b);
