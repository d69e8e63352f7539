import { earliest, latest } from '@legation/domain';
import type { MissionKind, MissionLifeEvent, PartialDate } from '@legation/domain';
import type { Source } from '@legation/event-store';
import type { Projection } from '../projection.js';
import type { ReadDocument } from '../read-store.port.js';
import { idOf, isKnown } from '../told.js';

/** One step in a mission's life, as recorded. */
export interface MissionStep {
  readonly type: MissionLifeEvent['type'];
  readonly on: PartialDate | null;
  readonly note: string | null;
  readonly knownFrom: string;
  readonly source: Source | null;
}

export interface MissionDocument extends ReadDocument {
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: MissionKind;
  readonly seat: string | null;
  readonly region: string | null;
  readonly receivingStates: readonly string[];
  readonly status: 'open' | 'suspended' | 'closed';
  readonly steps: readonly MissionStep[];
}

/** What a mission is, and how it came to be so. */
export const missions: Projection<MissionDocument> = {
  name: 'missions',
  version: 1,
  types: [
    'MissionOpened',
    'MissionRaised',
    'MissionSuspended',
    'RelationsSevered',
    'MissionClosed',
  ] satisfies MissionLifeEvent['type'][],
  indexes: [{ fields: ['region'] }, { elements: 'receivingStates' }],

  documentIds: (recorded) => [idOf(recorded)],

  apply(document, recorded, id) {
    const event = recorded.event as MissionLifeEvent;
    const step: MissionStep = {
      type: event.type,
      on: event.data.on,
      note: 'reason' in event.data ? event.data.reason : null,
      knownFrom: recorded.metadata.knownFrom,
      source: recorded.metadata.source,
    };
    const steps = [...(document?.steps ?? []), step];
    switch (event.type) {
      case 'MissionOpened': {
        const { name, nameEn, kind, seat, region, receivingStates } = event.data;
        return { id, name, nameEn, kind, seat, region, receivingStates, status: 'open', steps };
      }
      case 'MissionRaised':
        return document && { ...document, kind: event.data.kind, name: event.data.name ?? document.name, steps };
      case 'MissionSuspended':
      case 'RelationsSevered':
        return document && { ...document, status: 'suspended', steps };
      case 'MissionClosed':
        return document && { ...document, status: 'closed', steps };
    }
  },
};

/** Whether some reading of its steps, as known, lets the mission be open on the day. */
export function mayBeOpen(document: MissionDocument, day: string, knownAt: string | null): boolean {
  let open = false;
  for (const step of document.steps) {
    if (!isKnown(step, knownAt)) continue;
    if (step.type === 'MissionRaised' || !counts(step, day)) continue;
    open = step.type === 'MissionOpened';
  }
  return open;
}

/** An opening counts from the first day that its date can denote, an end only from the last: till then the mission may have been open. */
function counts({ type, on }: MissionStep, day: string): boolean {
  return on === null || (type === 'MissionOpened' ? earliest(on) : latest(on)) <= day;
}
