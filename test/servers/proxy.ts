import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { Direction } from './proxy-direction.js';
import type { DirectionFaults } from './proxy-direction.js';

export type { DirectionFaults } from './proxy-direction.js';

/** A TCP proxy on the loopback address that spoils what passes; by default it passes everything as it is. */
export interface Proxy {
  readonly port: number;
  /** Connections that are open now. */
  readonly connections: number;
  /** Bytes that have passed since the start. */
  readonly passed: { readonly up: number; readonly down: number };
  /** Spoils open and later connections from now on, until told otherwise; `up` is what the client sends. */
  spoil(faults: { readonly up?: DirectionFaults; readonly down?: DirectionFaults }): void;
  /** Everything as it is again; what was held back is sent on, what was swallowed is lost. */
  heal(): void;
  /** Resets (RST) every open connection, on both sides. */
  reset(): void;
  /** Later connections are reset at once when `refuse`, and accepted but never connected to anything when `blackHole`. */
  accept(how: 'forward' | 'refuse' | 'blackHole'): void;
  /** Where later connections go: another server, or the same one after a restart. */
  target(port: number, host?: string): void;
  close(): Promise<void>;
}

/**
 * Starts a proxy before a server.
 * @param options.port 0 or nothing: any free one
 */
export async function startProxy(options: {
  readonly targetPort: number;
  readonly targetHost?: string;
  readonly port?: number;
}): Promise<Proxy> {
  const proxy = new TcpProxy({ host: options.targetHost ?? '127.0.0.1', port: options.targetPort });
  await proxy.listen(options.port ?? 0);
  return proxy;
}

interface Link {
  readonly client: Socket;
  readonly server: Socket | null;
  readonly up: Direction;
  readonly down: Direction;
}

class TcpProxy implements Proxy {
  // Half-open is allowed on both sides: an end is forwarded as an end, or swallowed when told so.
  private readonly listener: Server = createServer({ allowHalfOpen: true, noDelay: true });
  private readonly links = new Set<Link>();
  private readonly closed = { up: 0, down: 0 };
  private faults: { up: DirectionFaults; down: DirectionFaults } = { up: {}, down: {} };
  private accepting: 'forward' | 'refuse' | 'blackHole' = 'forward';

  constructor(private to: { readonly host: string; readonly port: number }) {
    this.listener.on('connection', (client) => this.link(client));
  }

  async listen(port: number): Promise<void> {
    this.listener.listen(port, '127.0.0.1');
    await once(this.listener, 'listening');
  }

  get port(): number {
    return (this.listener.address() as AddressInfo).port;
  }

  get connections(): number {
    return this.links.size;
  }

  get passed(): { up: number; down: number } {
    const sum = { ...this.closed };
    for (const { up, down } of this.links) {
      sum.up += up.passed;
      sum.down += down.passed;
    }
    return sum;
  }

  private link(client: Socket): void {
    client.on('error', () => {}); // what a client does is its own affair
    if (this.accepting === 'refuse') {
      client.resetAndDestroy();
      return;
    }
    const server = this.accepting === 'forward' ? connect({ ...this.to, allowHalfOpen: true, noDelay: true }) : null;
    const cut = (): void => {
      client.resetAndDestroy();
      server?.resetAndDestroy();
    };
    const link = { client, server, up: new Direction(client, server, cut), down: new Direction(server, client, cut) };
    link.up.spoil(this.faults.up);
    link.down.spoil(this.faults.down);
    this.links.add(link);
    server?.on('error', () => client.resetAndDestroy());
    client.on('error', () => server?.resetAndDestroy());
    const closed = (): void => {
      if (!client.destroyed || (server && !server.destroyed) || !this.links.delete(link)) return;
      this.closed.up += link.up.passed;
      this.closed.down += link.down.passed;
    };
    client.on('close', closed);
    server?.on('close', closed);
  }

  spoil(faults: { readonly up?: DirectionFaults; readonly down?: DirectionFaults }): void {
    this.faults = { up: faults.up ?? {}, down: faults.down ?? {} };
    for (const { up, down } of this.links) {
      up.spoil(this.faults.up);
      down.spoil(this.faults.down);
    }
  }

  heal(): void {
    this.accepting = 'forward';
    this.spoil({});
  }

  reset(): void {
    for (const { client, server } of this.links) {
      client.resetAndDestroy();
      server?.resetAndDestroy();
    }
  }

  accept(how: 'forward' | 'refuse' | 'blackHole'): void {
    this.accepting = how;
  }

  target(port: number, host = '127.0.0.1'): void {
    this.to = { host, port };
  }

  async close(): Promise<void> {
    const closed = once(this.listener, 'close');
    this.listener.close();
    for (const { client, server } of this.links) {
      client.destroy();
      server?.destroy();
    }
    await closed;
  }
}
