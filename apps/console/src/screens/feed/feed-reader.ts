import { askPage } from '../../api/ask-text.js';
import { ask } from '../../api/client.js';
import type { Asked } from '../../api/client.js';
import type { CloudEvent } from '../../api/follow-live.js';
import { given } from '../../parts/address.js';

export interface FeedFilter {
  readonly type?: string | undefined;
  readonly category?: string | undefined;
  readonly mission?: string | undefined;
  readonly official?: string | undefined;
  /** Read on from this position; absent: the last events that fit. */
  readonly after?: string | undefined;
  /** Only what was known at this instant. */
  readonly knownAt?: string | undefined;
}

/** So many events of the whole register are read at first, or changes to one record. */
const atFirst = { whole: 200, one: 20 } as const;

/** Reads what is recorded and fits: at first from the last events, or from a position, then what came since. */
export class FeedReader {
  private reached: string | undefined;

  constructor(
    private readonly filter: FeedFilter,
    private readonly signal: AbortSignal,
  ) {}

  /** The next events, oldest first, page by page. @throws as `ask` */
  async *read(): AsyncGenerator<readonly CloudEvent[]> {
    const { type, category, mission, official } = this.filter;
    this.reached ??= this.filter.after ?? (await this.beginning());
    const query = new URLSearchParams({
      limit: '500',
      ...given({ after: this.reached, type, category, mission, official }),
    });
    for (let address: string | null = `/v1/events?${query.toString()}`; address !== null;) {
      const { text, next } = await askPage(address, {
        accept: 'application/cloudevents-batch+json',
        signal: this.signal,
      });
      const events = JSON.parse(text) as readonly CloudEvent[];
      this.reached = events.at(-1)?.position ?? this.reached;
      yield events;
      address = next;
    }
  }

  /** The position before the first of the last events; positions are not counted back, for a log may number its events with gaps. */
  private async beginning(): Promise<string | undefined> {
    const { type, category, mission, official, knownAt } = this.filter;
    const one = given({ mission, official });
    const limit = Object.keys(one).length > 0 ? atFirst.one : atFirst.whole;
    const query = { ...given({ type, category, knownAt }), ...one, order: 'newest', limit };
    const { items } = await ask('/v1/audit', { query } as Asked<'/v1/audit'>, this.signal);
    const first = items.at(-1);
    return first && String(Math.max(0, first.position - 1));
  }
}
