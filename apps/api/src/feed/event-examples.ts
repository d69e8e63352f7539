import { eventExamples } from '@legation/domain';
import type { CloudEvent, EventKind } from '@legation/subscribers';
import { cloudEvent, sourceOf } from '@legation/subscribers';

const id = '00000000-0000-5000-8000-000000000001';
const recordedAt = '2026-11-23T00:00:00.000Z';

/** One example of an event as subscribers get it. */
export function exampleOf({ category, type }: EventKind): CloudEvent {
  const event = eventExamples[type as keyof typeof eventExamples]; // kinds are made from the types of the families
  const metadata = {
    commandId: 'example-1',
    fingerprint: '',
    correlationId: 'example-1',
    causationId: null,
    actor: 'clerk',
    recordedAt,
    knownFrom: recordedAt,
    source: { id: 'baoquocte-2023-05-12', quote: null },
    dating: null,
    overridden: null,
  };
  const recorded = { id, stream: `${category}-example`, revision: 3n, position: 42n, event, metadata };
  return cloudEvent(recorded, sourceOf(id));
}
