import { request } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

export interface Received {
  readonly id: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- specs read what the wire says
  readonly event: any;
}

/** A client of Server-Sent Events that remembers everything. */
export class LiveReader {
  readonly events: Received[] = [];
  readonly notices: Record<string, string> = {};
  readonly comments: string[] = [];
  lastId = '';
  retry = 0;
  ended = false;
  private taken = 0;
  private text = '';
  private wake: (() => void) | null = null;

  private constructor(
    private readonly response: IncomingMessage,
    readonly headers: IncomingHttpHeaders,
  ) {
    const over = (): void => {
      this.ended = true;
      this.wake?.();
    };
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => this.read(chunk));
    response.on('close', over).on('error', over);
  }

  static open(url: string, headers: Record<string, string> = {}): Promise<LiveReader> {
    return new Promise((resolve, reject) => {
      const asked = request(url, { headers, agent: false }, (response) => {
        if (response.statusCode === 200) resolve(new LiveReader(response, response.headers));
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
      asked.on('error', reject).end();
    });
  }

  pause(): void {
    this.response.pause();
  }

  resume(): void {
    this.response.resume();
  }

  close(): void {
    this.response.destroy();
  }

  /** The next so many events. */
  async take(count: number): Promise<readonly Received[]> {
    await this.until(() => this.events.length >= this.taken + count);
    this.taken += count;
    return this.events.slice(this.taken - count, this.taken);
  }

  async until(holds: () => boolean, withinMs = 30_000): Promise<void> {
    const end = performance.now() + withinMs;
    while (!holds()) {
      if (performance.now() > end || (this.ended && !holds())) {
        throw new Error(`the stream did not get there: ${this.events.length} events, ${JSON.stringify(this.notices)}`);
      }
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        setTimeout(resolve, 50);
      });
    }
  }

  private read(chunk: string): void {
    const blocks = (this.text + chunk).split('\n\n');
    this.text = blocks.pop() ?? '';
    for (const block of blocks) this.takeBlock(block);
    this.wake?.();
  }

  private takeBlock(block: string): void {
    const fields: Record<string, string> = {};
    for (const line of block.split('\n')) {
      const colon = line.indexOf(':');
      const [name, value] = [line.slice(0, colon), line.slice(colon + 1).trimStart()];
      if (name === '') this.comments.push(value);
      else fields[name] = value;
    }
    if (fields['id'] !== undefined) this.lastId = fields['id'];
    if (fields['retry'] !== undefined) this.retry = Number(fields['retry']);
    if (fields['data'] === undefined) return;
    if (fields['event'] !== undefined) this.notices[fields['event']] = fields['data'];
    else this.events.push({ id: fields['id'] ?? '', event: JSON.parse(fields['data']) });
  }
}
