import type { EventStore, RecordedEvent } from '@legation/event-store';
import { cloudEvent, sourceOf } from '@legation/subscribers';

/** Writes events as CloudEvents of one log. */
export class Frames {
  private source: string | null = null;

  constructor(private readonly events: EventStore) {}

  /** The `source` of the log; null while it is empty. */
  async logSource(): Promise<string | null> {
    if (this.source !== null) return this.source;
    const [first] = (await this.events.readAll({ limit: 1 })).events;
    if (first) this.source = sourceOf(first.id);
    return this.source;
  }

  /** One Server-Sent Event: no `event:` field, so that `onmessage` hears every type, also those that are added later. */
  async frame(event: RecordedEvent): Promise<Buffer> {
    const source = this.source ?? (await this.logSource()) ?? '';
    return Buffer.from(`id: ${event.position}\ndata: ${JSON.stringify(cloudEvent(event, source))}\n\n`);
  }
}
