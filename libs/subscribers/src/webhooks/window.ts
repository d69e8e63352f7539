import type { Position, RecordedEvent } from '@legation/event-store';

/** An event that was read and is not yet settled. */
export interface Entry {
  readonly event: RecordedEvent;
}

interface Slot {
  readonly position: Position;
  settled: boolean;
}

interface OwnEntry extends Entry {
  readonly slot: Slot;
}

/** Events that may be read ahead of the first one that is not settled. */
const most = 1_024;

/** What was read ahead: one line for each stream, and the position up to which all is settled. */
export class Window {
  /** All up to here was taken, passed over, or withheld. */
  cursor: Position | null;
  private readonly slots: Slot[] = [];
  private readonly lines = new Map<string, OwnEntry[]>();
  private readonly ready: string[] = [];

  constructor(cursor: Position | null) {
    this.cursor = cursor;
  }

  get isFull(): boolean {
    return this.slots.length >= most;
  }

  /** Nothing is to be delivered at this position. */
  pass(position: Position): void {
    const last = this.slots.at(-1);
    if (!last) this.cursor = position;
    else if (last.settled) this.slots[this.slots.length - 1] = { position, settled: true };
    else this.slots.push({ position, settled: true });
  }

  add(event: RecordedEvent): void {
    const slot = { position: event.position, settled: false };
    this.slots.push(slot);
    const line = this.lines.get(event.stream);
    if (line) line.push({ event, slot });
    else {
      this.lines.set(event.stream, [{ event, slot }]);
      this.ready.push(event.stream);
    }
  }

  /** The first event of a stream of which none is under way. */
  next(): Entry | undefined {
    const stream = this.ready.shift();
    return stream === undefined ? undefined : this.lines.get(stream)?.[0];
  }

  settle(entry: Entry): void {
    const { stream } = entry.event;
    const line = this.lines.get(stream) ?? [];
    const first = line.shift();
    if (first) first.slot.settled = true;
    if (line.length > 0) this.ready.push(stream);
    else this.lines.delete(stream);
    this.advance();
  }

  /** It was not tried after all. */
  giveBack(entry: Entry): void {
    this.ready.unshift(entry.event.stream);
  }

  /** The whole line of the stream waits elsewhere from now on. @returns the positions in it */
  withhold(entry: Entry): readonly Position[] {
    const line = this.lines.get(entry.event.stream) ?? [];
    this.lines.delete(entry.event.stream);
    for (const { slot } of line) slot.settled = true;
    this.advance();
    return line.map(({ slot }) => slot.position);
  }

  private advance(): void {
    let settled = 0;
    while (this.slots[settled]?.settled) settled += 1;
    const last = this.slots[settled - 1];
    if (!last) return;
    this.cursor = last.position;
    this.slots.splice(0, settled);
  }
}
