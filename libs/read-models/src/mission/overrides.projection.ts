import { eventTypes } from '@legation/domain';
import type { OverridableRule, RegisterEvent } from '@legation/domain';
import type { Source } from '@legation/event-store';
import type { Projection } from '../projection.js';
import type { ReadDocument } from '../read-store.port.js';
import { idOf } from '../told.js';

/** An event that passed a rule, and why it did. */
export interface OverrideDocument extends ReadDocument {
  /** The mission that it concerns; null for events of other streams. */
  readonly missionId: string | null;
  readonly officialId: string | null;
  readonly postingId: string | null;
  readonly type: RegisterEvent['type'];
  readonly rules: readonly OverridableRule[];
  readonly reason: string;
  readonly recordedAt: string;
  readonly knownFrom: string;
  readonly source: Source | null;
}

/** Which facts were recorded against a rule. */
export const overrides: Projection<OverrideDocument> = {
  name: 'overrides',
  version: 1,
  types: eventTypes,
  indexes: [{ fields: ['missionId'] }, { elements: 'rules' }],

  documentIds: (recorded) => (recorded.metadata.overridden ? [recorded.id] : []),

  apply(_document, recorded, id) {
    const { event, metadata } = recorded;
    if (!metadata.overridden) return null;
    return {
      id,
      missionId: recorded.stream.startsWith('mission-') ? idOf(recorded) : null,
      officialId: recorded.stream.startsWith('official-') ? idOf(recorded) : null,
      postingId: 'postingId' in event.data ? event.data.postingId : null,
      type: event.type,
      rules: metadata.overridden.rules,
      reason: metadata.overridden.reason,
      recordedAt: metadata.recordedAt,
      knownFrom: metadata.knownFrom,
      source: metadata.source,
    };
  },
};
