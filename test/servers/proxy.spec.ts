import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { startProxy } from './proxy.js';
import type { Proxy } from './proxy.js';

/** What a socket has received, and how it ended. */
class Line {
  text = '';
  pieces = 0;
  how = 'open';

  constructor(readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (bytes: Buffer) => {
      this.text += bytes.toString();
      this.pieces += 1;
    });
    socket.on('end', () => (this.how = 'ended'));
    socket.on('error', (error: NodeJS.ErrnoException) => (this.how = error.code ?? 'error'));
  }

  async until(text: string): Promise<void> {
    for (let tries = 0; tries < 2_000 && this.text !== text; tries += 1) await sleep(5);
    expect(this.text).toBe(text);
  }

  async ended(how: string): Promise<void> {
    for (let tries = 0; tries < 2_000 && this.how !== how; tries += 1) await sleep(5);
    expect(this.how).toBe(how);
  }
}

describe('a proxy', () => {
  let server: Server;
  let proxy: Proxy;
  let accepted: Line[];
  const open: Socket[] = [];

  beforeEach(async () => {
    accepted = [];
    server = createServer({ allowHalfOpen: true }, (socket) => {
      accepted.push(new Line(socket));
      open.push(socket);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    proxy = await startProxy({ targetPort: (server.address() as AddressInfo).port });
  });
  afterEach(async () => {
    await proxy.close();
    for (const socket of open.splice(0)) socket.destroy();
    server.close();
  });

  /** Both ends of a new connection through the proxy. */
  async function connected(): Promise<{ client: Line; far: Line }> {
    const before = accepted.length;
    const socket = connect({ port: proxy.port, host: '127.0.0.1', allowHalfOpen: true });
    open.push(socket);
    const client = new Line(socket);
    await once(socket, 'connect');
    for (let tries = 0; tries < 500 && accepted.length === before; tries += 1) await sleep(2);
    const far = accepted[before];
    if (!far) throw new Error('The server saw no connection.');
    return { client, far };
  }

  it('passes everything, both ways, and the end of each side by itself', async () => {
    const { client, far } = await connected();
    client.socket.write('question');
    await far.until('question');
    client.socket.end();
    await far.ended('ended');
    far.socket.end('answer');
    await client.until('answer');
    await client.ended('ended');
    expect(proxy.passed).toEqual({ up: 8, down: 6 });
  });

  it('delays one direction and keeps the order', async () => {
    const { client, far } = await connected();
    proxy.spoil({ up: { latencyMs: 2_000 } });
    const started = performance.now();
    client.socket.write('a');
    await sleep(20);
    client.socket.write('b');
    far.socket.write('at once');
    await client.until('at once');
    expect(far.text).toBe('');
    await far.until('ab');
    expect(performance.now() - started).toBeGreaterThanOrEqual(1_990);
  });

  it('cuts what passes into single bytes', async () => {
    const { client, far } = await connected();
    proxy.spoil({ up: { oneByte: true } });
    client.socket.write('x'.repeat(50));
    await far.until('x'.repeat(50));
    expect(far.pieces).toBeGreaterThan(10);
  });

  it('holds one direction back until it is healed', async () => {
    const { client, far } = await connected();
    proxy.spoil({ down: { paused: true } });
    far.socket.write('later');
    client.socket.write('now');
    await far.until('now');
    await sleep(50);
    expect(client.text).toBe('');
    proxy.heal();
    await client.until('later');
  });

  it('swallows bytes without a word', async () => {
    const { client, far } = await connected();
    proxy.spoil({ up: { blackHole: true } });
    client.socket.write('lost');
    await sleep(50);
    proxy.heal();
    client.socket.write('found');
    await far.until('found');
    expect(client.how).toBe('open');
  });

  it('swallows an end, and leaves the other side half-open', async () => {
    const { client, far } = await connected();
    proxy.spoil({ down: { swallowEnd: true } });
    far.socket.end('last words');
    await client.until('last words');
    await sleep(50);
    expect(client.how).toBe('open');
    client.socket.write('still there?');
    await far.until('still there?');
  });

  it('cuts the connection after so many bytes', async () => {
    const { client, far } = await connected();
    proxy.spoil({ down: { cutAfter: 4 } });
    far.socket.write('half of it');
    await client.ended('ECONNRESET');
    expect(client.text).toBe('half');
    await far.ended('ECONNRESET');
  });

  it('resets open connections, and those to come when it refuses', async () => {
    const { client, far } = await connected();
    proxy.reset();
    await client.ended('ECONNRESET');
    await far.ended('ECONNRESET');
    expect(proxy.connections).toBe(0);
    proxy.accept('refuse');
    const refused = new Line(connect(proxy.port, '127.0.0.1'));
    await refused.ended('ECONNRESET');
    proxy.heal();
    await connected();
  });

  it('accepts connections that lead nowhere', async () => {
    proxy.accept('blackHole');
    const socket = connect(proxy.port, '127.0.0.1');
    open.push(socket);
    const nowhere = new Line(socket);
    await once(socket, 'connect');
    socket.write('hello?');
    await sleep(50);
    expect(nowhere.how).toBe('open');
    expect(accepted).toEqual([]);
  });

  it('spoils connections that open later too, and can lead to another server', async () => {
    const other = createServer((socket) => void socket.end('other'));
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    proxy.spoil({ down: { latencyMs: 80 } });
    proxy.target((other.address() as AddressInfo).port);
    const started = performance.now();
    const socket = connect(proxy.port, '127.0.0.1');
    await new Line(socket).until('other');
    expect(performance.now() - started).toBeGreaterThanOrEqual(78);
    other.close();
  });

  it('resets the client when there is no server', async () => {
    const port = (server.address() as AddressInfo).port;
    server.close();
    proxy.target(port);
    const alone = new Line(connect(proxy.port, '127.0.0.1'));
    await alone.ended('ECONNRESET');
  });
});
