import type { EventStore, Position, RecordedEvent } from '@legation/event-store';
import type { Matcher } from '../feed/matcher.js';
import type { HeldStream } from './subscriber-store.port.js';
import type { Time } from './time.js';

interface Setting {
  readonly events: EventStore;
  readonly time: Time;
}

/** A stream that waits for one receiver to take its next event; the events behind it are read from the log when it does. */
export class HeldLine {
  /** By the monotonic clock. */
  dueAt: number;
  busy = false;
  /** Whether `row` was changed since it was saved. */
  changed = false;
  private since: number;
  private page: RecordedEvent[] = [];
  private emptyAt: Position | null = null;

  /** @param upTo events of the stream up to here wait in this line; those after it do not */
  constructor(
    public row: HeldStream,
    private upTo: Position,
    private readonly setting: Setting,
    private readonly matcher: Matcher,
  ) {
    this.dueAt = this.since = setting.time.monotonic();
  }

  static of({ stream, revision, position, id, event }: RecordedEvent, setting: Setting, matcher: Matcher): HeldLine {
    const lastTriedAt = new Date(setting.time.now()).toISOString();
    const row = { stream, revision, position, eventId: id, type: event.type, attempts: 0, triedMs: 0, parked: false };
    return new HeldLine({ ...row, reason: '', lastTriedAt }, position, setting, matcher);
  }

  /** One more event of the stream waits. */
  hold(position: Position): void {
    if (position > this.upTo) this.upTo = position;
  }

  /** True when `next` found nothing and nothing was held since: between the two, others had their turn. */
  get isEmpty(): boolean {
    return this.emptyAt === this.upTo;
  }

  /** The event that is to be taken next; null when none waits any more: ask `isEmpty`. */
  async next(): Promise<RecordedEvent | null> {
    for (;;) {
      const event = this.page[0];
      if (event && event.position > this.upTo) {
        this.emptyAt = this.upTo;
        return null;
      }
      if (event) {
        const matched = this.matcher.matches(event);
        if (matched === true || (matched !== false && (await matched))) return this.face(event);
        this.pass(event);
        continue;
      }
      const { upTo } = this;
      this.page = [...(await this.setting.events.readStream(this.row.stream, { from: this.row.revision, limit: 50 }))];
      if (this.page.length > 0 || this.upTo !== upTo) continue;
      this.emptyAt = upTo;
      return null;
    }
  }

  taken(): void {
    const [event] = this.page;
    if (event) this.pass(event);
    this.row = { ...this.row, attempts: 0, triedMs: 0, reason: '' };
    this.dueAt = this.since = this.setting.time.monotonic();
  }

  failed(reason: string, waitMs: number, atMostMs: number): void {
    const { time } = this.setting;
    const now = time.monotonic();
    const triedMs = this.row.triedMs + Math.round(now - this.since);
    const lastTriedAt = new Date(time.now()).toISOString();
    this.row = {
      ...this.row,
      attempts: this.row.attempts + 1,
      triedMs,
      reason,
      lastTriedAt,
      parked: triedMs >= atMostMs,
    };
    this.since = now;
    this.dueAt = now + waitMs;
    if (this.row.parked) this.page = [];
    this.changed = true;
  }

  private pass({ revision }: RecordedEvent): void {
    this.page.shift();
    this.row = { ...this.row, revision: revision + 1n };
    this.changed = true;
  }

  private face(event: RecordedEvent): RecordedEvent {
    if (event.id !== this.row.eventId) {
      this.row = { ...this.row, position: event.position, eventId: event.id, type: event.event.type };
      this.changed = true;
    }
    return event;
  }
}
