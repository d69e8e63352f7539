import type { RegisterEvent } from '@legation/domain';
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

/** Which changes are asked for: those of a span, of one actor, of one type, known by an instant, or all of these. */
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
  readonly type?: RegisterEvent['type'] | undefined;
}

/** True for an event that is asked for. */
export function isAsked({ event, metadata }: RecordedEvent, asked: ChangesAsked): boolean {
  const { by = 'recorded', from = '', to = '~', knownAt = null, actor, type } = asked; // `~` is later than every instant as text
  const instant = by === 'known' ? metadata.knownFrom : metadata.recordedAt;
  if (instant < from || instant >= to || !isKnown(metadata, knownAt)) return false;
  return (actor === undefined || actor === metadata.actor) && (type === undefined || type === event.type);
}
