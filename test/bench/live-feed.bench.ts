import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTurns, secondsOf } from './rounds.js';
import type { Bench, Row } from './row.js';

const program = join(dirname(fileURLToPath(import.meta.url)), 'feed-server.js');
const clients = 100;
const frameEnd = Buffer.from('\n\n');

/** Row 11: what the live feed costs beside a server that has the same bytes ready. The register appends the events, reads them back and writes them out meanwhile. */
export const liveFeed: Row = {
  name: 'live-feed',
  async run({ quick, rounds, scratch }: Bench) {
    const events = quick ? 1_000 : 3_000;
    const register = await Listened.start(['legation', scratch.fresh('feed'), String(events)]);
    try {
      const bytes = await register.bytesOfOne(events);
      const bare = await Listened.start(['bare', String(bytes), String(events)]);
      try {
        await register.listen();
        await bare.listen();
        const named = {
          what: `live feed, events to ${clients} clients`,
          baseline: 'a bare Fastify server that writes the same bytes',
          unit: 'events/s',
          limit: { atLeast: 0.8 },
        };
        const rate = async (served: Listened): Promise<number> =>
          (events * clients) / (await secondsOf(() => served.burst(events * bytes)));
        return [
          await inTurns(
            rounds,
            named,
            () => rate(register),
            () => rate(bare),
          ),
        ];
      } finally {
        bare.stop();
      }
    } finally {
      register.stop();
    }
  },
};

/** A server in a process of its own, and all who listen to it. */
class Listened {
  private readonly responses: IncomingMessage[] = [];
  private readonly received: number[] = [];

  private constructor(
    private readonly child: ChildProcess,
    private readonly url: string,
  ) {}

  static async start(args: readonly string[]): Promise<Listened> {
    const child = fork(program, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const [{ url }] = (await once(child, 'message')) as [{ url: string }];
    return new Listened(child, url);
  }

  async listen(): Promise<void> {
    while (this.responses.length < clients) await this.join((chunk, index) => this.count(chunk, index));
    await new Promise((resolve) => setTimeout(resolve, 300)); // what greets them is over
  }

  /** Bytes of one event as this server writes it. */
  async bytesOfOne(events: number): Promise<number> {
    const chunks: Buffer[] = [];
    const response = await this.join((chunk) => chunks.push(chunk));
    await new Promise((resolve) => setTimeout(resolve, 300));
    chunks.length = 0;
    this.child.send('burst');
    const framesIn = (buffer: Buffer): number => {
      let frames = 0;
      for (let at = buffer.indexOf(frameEnd); at >= 0; at = buffer.indexOf(frameEnd, at + 2)) frames += 1;
      return frames;
    };
    while (framesIn(Buffer.concat(chunks)) < events) await new Promise((resolve) => setTimeout(resolve, 50));
    response.destroy();
    this.responses.length = this.received.length = 0;
    return Math.floor(Buffer.concat(chunks).length / events);
  }

  /** Sends one burst, and ends when the last client has the last byte; positions may grow by a digit, so a few bytes more may come. */
  async burst(bytes: number): Promise<void> {
    this.received.fill(0);
    this.child.send('burst');
    while (this.received.some((each) => each < bytes * 0.999)) await new Promise((resolve) => setTimeout(resolve, 2));
  }

  stop(): void {
    for (const response of this.responses) response.destroy();
    this.child.kill('SIGKILL');
  }

  private count(chunk: Buffer, index: number): void {
    this.received[index] = (this.received[index] ?? 0) + chunk.length;
  }

  private async join(onChunk: (chunk: Buffer, index: number) => void): Promise<IncomingMessage> {
    const index = this.responses.length;
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get(this.url, { agent: false }, resolve).once('error', reject);
    });
    response.on('error', () => undefined);
    response.on('data', (chunk: Buffer) => onChunk(chunk, index));
    this.responses.push(response);
    this.received.push(0);
    return response;
  }
}
