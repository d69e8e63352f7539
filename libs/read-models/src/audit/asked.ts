import { eventFamilies } from '@legation/domain';
import type { Category, RegisterEvent } from '@legation/domain';
import type { RecordedEvent } from '@legation/event-store';
import { isKnown } from '../told.js';

export const auditOrders = ['oldest', 'newest'] as const;

/** Which change comes first. */
export type AuditOrder = (typeof auditOrders)[number];

export const auditClocks = ['recorded', 'known'] as const;

/**
 * What a span and an order go by: when a change was recorded, or when it came to be known. They differ where the history of another
 * register was imported, or where somebody stated when a change was known.
 */
export type AuditClock = (typeof auditClocks)[number];

/** Which changes are asked for: those of a span, of one actor, on one source, of one type, to one kind of thing, known by an instant, or all of these. */
export interface ChangesAsked {
  /** What `from` and `to` go by; by when it was recorded where absent. */
  readonly by?: AuditClock | undefined;
  /** At this instant or later. */
  readonly from?: string | undefined;
  /** Before this instant. */
  readonly to?: string | undefined;
  /** Only what was known at this instant. */
  readonly knownAt?: string | undefined;
  readonly actor?: string | undefined;
  /** Only what cites one of these, to the letter. */
  readonly citing?: readonly string[] | undefined;
  readonly type?: RegisterEvent['type'] | undefined;
  /** Only changes to things of this kind. */
  readonly category?: Category | undefined;
}

/** The types that are asked for; undefined where all are. */
export function typesAsked({ type, category }: ChangesAsked): readonly RegisterEvent['type'][] | undefined {
  if (category === undefined) return type === undefined ? undefined : [type];
  const types = Object.keys(eventFamilies[category].types) as RegisterEvent['type'][]; // no two categories share one
  return type === undefined ? types : types.filter((each) => each === type);
}

/** True for an event that is asked for. */
export function isAsked({ event, metadata }: RecordedEvent, asked: ChangesAsked): boolean {
  const { by = 'recorded', from = '', to = '~', knownAt = null, actor, citing } = asked; // `~` is later than every instant as text
  const instant = by === 'known' ? metadata.knownFrom : metadata.recordedAt;
  if (instant < from || instant >= to || !isKnown(metadata, knownAt)) return false;
  if (citing !== undefined && !citing.includes(metadata.source?.id ?? '')) return false;
  return (actor === undefined || actor === metadata.actor) && (typesAsked(asked)?.includes(event.type) ?? true);
}
