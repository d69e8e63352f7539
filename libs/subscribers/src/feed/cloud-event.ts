import type { RecordedEvent } from '@legation/event-store';
import { eventName, kindOf } from './event-names.js';

/**
 * An event of the log as a CloudEvent 1.0 in structured JSON. Extensions are left out where there is nothing to say.
 * @see https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md
 */
export interface CloudEvent {
  readonly specversion: '1.0';
  /** The event's own id, the same at every delivery: who has seen it has seen the event. */
  readonly id: string;
  /** Which log it stands in; the same for ever, also for a copy of the log. */
  readonly source: string;
  /** Name and version of the event, such as `org.legation.AmbassadorAppointed.v1`. */
  readonly type: string;
  /** The stream, such as `mission-vn-japan`. */
  readonly subject: string;
  /** When it was recorded. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** Where the JSON Schema of `data` is served, seen from the server. */
  readonly dataschema: string;
  /** Place in the log, as text because it may be larger than 32 bits: resume after this. */
  readonly position: string;
  /** Place in the stream, counted from 0 without a gap. */
  readonly revision: number;
  /** When the source first said so; `time` where no history was imported. */
  readonly knownfrom: string;
  readonly actor: string;
  readonly commandid: string;
  readonly correlationid: string;
  readonly causationid?: string;
  /** The source of the fact, and its words. */
  readonly factsource?: string;
  readonly factquote?: string;
  /** How the source writes the main date, and why it was read so. */
  readonly dateaswritten?: string;
  readonly dateinferred?: string;
  /** The rules that were passed, separated by commas, and the reason given. */
  readonly overriddenrules?: string;
  readonly overridereason?: string;
  readonly data: object;
}

/** The `source` of a log, by the id of its first event. */
export const sourceOf = (firstEventId: string): string => `urn:legation:log:${firstEventId}`;

/** Where the schema of an event's data is served. */
export const schemaPath = (name: string): string => `/v1/events/schemas/${name}`;

/** @param source what `sourceOf` gives for the log */
export function cloudEvent(recorded: RecordedEvent, source: string): CloudEvent {
  const { id, stream, revision, position, event, metadata } = recorded;
  const type = kindOf(event.type)?.name ?? eventName(event.type, 1);
  const { causationId, source: fact, dating, overridden } = metadata;
  return {
    specversion: '1.0',
    id,
    source,
    type,
    subject: stream,
    time: metadata.recordedAt,
    datacontenttype: 'application/json',
    dataschema: schemaPath(type),
    position: String(position),
    revision: Number(revision),
    knownfrom: metadata.knownFrom,
    actor: metadata.actor,
    commandid: metadata.commandId,
    correlationid: metadata.correlationId,
    ...(causationId === null ? {} : { causationid: causationId }),
    ...(fact ? { factsource: fact.id } : {}),
    ...(fact?.quote ? { factquote: fact.quote } : {}),
    ...(dating?.asWritten ? { dateaswritten: dating.asWritten } : {}),
    ...(dating?.inferred ? { dateinferred: dating.inferred } : {}),
    ...(overridden ? { overriddenrules: overridden.rules.join(','), overridereason: overridden.reason } : {}),
    data: event.data,
  };
}
