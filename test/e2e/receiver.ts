import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Delivered {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- specs read what the wire says
  readonly event: any;
}

type Behaviour = (delivered: Delivered, response: ServerResponse, request: IncomingMessage) => void;

const ok: Behaviour = (_delivered, response) => void response.writeHead(204).end();

/** A receiver of webhooks that remembers everything, and behaves as it is told. */
export class Receiver {
  readonly seen: Delivered[] = [];
  /** Those that were answered with success. */
  readonly taken: Delivered[] = [];
  behave: Behaviour = ok;
  private readonly server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const delivered = { headers: request.headers, text, event: JSON.parse(text) };
      this.seen.push(delivered);
      this.behave(delivered, response, request);
      if (response.headersSent && response.statusCode < 300) this.taken.push(delivered);
    });
  });

  static async start(port = 0): Promise<Receiver> {
    const receiver = new Receiver();
    await new Promise<void>((resolve) => receiver.server.listen(port, '127.0.0.1', resolve));
    return receiver;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  async until(holds: () => boolean, withinMs = 30_000): Promise<void> {
    const end = performance.now() + withinMs;
    while (!holds()) {
      if (performance.now() > end) {
        throw new Error(
          `the receiver did not get there: ${this.seen
            .map(({ event }) => event.subject)
            .join(', ')
            .slice(0, 500)}`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
