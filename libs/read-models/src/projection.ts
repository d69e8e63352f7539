import type { RegisterEvent } from '@legation/domain';
import type { RecordedEvent } from '@legation/event-store';
import type { Index, ReadDocument } from './read-store.port.js';

/**
 * A pure fold from events to documents: no clock, no other store, no I/O. The same events give byte-equal documents.
 * `name` is the question it answers; a change of its documents is a new `version`, built beside the old one.
 */
export interface Projection<Document extends ReadDocument = ReadDocument> {
  readonly name: string;
  readonly version: number;
  /** The event types it wants; others never reach it. */
  readonly types: readonly RegisterEvent['type'][];
  readonly indexes: readonly Index[];
  /** Ids of the documents that the event touches. */
  documentIds(event: RecordedEvent): readonly string[];
  /** The document after the event; null removes it. */
  apply(document: Document | null, event: RecordedEvent, id: string): Document | null;
}
