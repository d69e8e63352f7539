import { logPages } from '@legation/event-store';
import type { EventMetadata, EventStore, Position } from '@legation/event-store';
import { ServerUnavailable } from './http-transport.js';

/** What stands in the log after an import that did not stand there before. */
export interface Counted {
  readonly events: number;
  /** Commands that passed each rule by override; a command counts once for a rule. */
  readonly overridden: ReadonlyMap<string, number>;
}

type Told = Pick<EventMetadata, 'commandId' | 'overridden' | 'actor'>;

class Count {
  readonly overridden = new Map<string, number>();
  events = 0;
  private commandId = '';
  private rules = new Set<string>();

  /** The events of one command stand together in the log. */
  add({ commandId, overridden }: Told): void {
    this.events += 1;
    if (commandId !== this.commandId) [this.commandId, this.rules] = [commandId, new Set()];
    for (const rule of overridden?.rules ?? []) {
      if (this.rules.has(rule)) continue;
      this.rules.add(rule);
      this.overridden.set(rule, (this.overridden.get(rule) ?? 0) + 1);
    }
  }
}

const pageSize = 2_000;

/** Counts the events after `after` in the log of this machine. */
export async function countHere(store: EventStore, after: Position | null): Promise<Counted> {
  const count = new Count();
  for await (const events of logPages((asked) => store.readAll(asked), { after, limit: pageSize })) {
    for (const { metadata } of events) count.add(metadata);
  }
  return count;
}

/** Counts the events after `after` that this actor sent through a server. */
export async function countThrough(url: string, after: number, actor: string): Promise<Counted> {
  const count = new Count();
  for (let from: number | null = after; from !== null;) {
    const page: EventsPage = await get(url, `/v1/events?after=${from}&limit=1000`);
    for (const { metadata } of page.items) if (metadata.actor === actor) count.add(metadata);
    from = page.next;
  }
  return count;
}

interface EventsPage {
  readonly items: readonly { readonly metadata: Told }[];
  readonly next: number | null;
}

/** Where the log of a server ends. */
export async function positionThrough(url: string): Promise<number> {
  const about = await get<{ readonly head: { readonly position: number } | null }>(url, '/v1/about');
  return about.head?.position ?? 0;
}

async function get<Answer>(url: string, path: string): Promise<Answer> {
  try {
    const response = await fetch(new URL(path, url), { signal: AbortSignal.timeout(30_000) });
    if (response.ok) return (await response.json()) as Answer;
    throw new ServerUnavailable(url, `${path} answers ${response.status}`);
  } catch (error) {
    if (error instanceof ServerUnavailable) throw error;
    const cause = (error as Error).cause;
    throw new ServerUnavailable(url, cause instanceof Error ? cause.message : (error as Error).message);
  }
}
