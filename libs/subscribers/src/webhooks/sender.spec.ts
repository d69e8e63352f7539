import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AddressRefused, Sender } from './sender.js';

const never = new AbortController().signal;

describe('the sender', () => {
  let server: Server;
  let port: number;
  let asked = 0;
  beforeAll(async () => {
    server = createServer((_request, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('looks at the address that a name has at each delivery: a name that moves inside is refused before a byte is sent', async () => {
    const answers = ['203.162.4.190', '127.0.0.1'];
    const resolve = ((_name: string, _options: object, answer: (error: null, all: object[]) => void) =>
      answer(null, [{ address: answers.shift() ?? '127.0.0.1', family: 4 }])) as never;
    const sender = new Sender({ timeoutMs: 200, privateAddresses: 'refuse', resolve });
    const url = `https://rebinding.example:${port}/`;
    expect(await sender.post(url, {}, '{}', never)).toMatchObject({
      taken: false,
      reason: expect.stringMatching(/within|ENETUNREACH|EHOSTUNREACH|ECONNREFUSED/),
    });
    expect(await sender.post(url, {}, '{}', never)).toMatchObject({
      taken: false,
      reason: expect.stringContaining('rebinding.example is at 127.0.0.1, a private address'),
    });
    expect(asked).toBe(0);
    sender.close();
  });

  it('refuses a name of which any address is private', async () => {
    const resolve = ((_name: string, _options: object, answer: (error: null, all: object[]) => void) =>
      answer(null, [
        { address: '203.162.4.190', family: 4 },
        { address: '::1', family: 6 },
      ])) as never;
    const sender = new Sender({ timeoutMs: 200, privateAddresses: 'refuse', resolve });
    expect(await sender.post('https://two.example/', {}, '{}', never)).toMatchObject({
      taken: false,
      reason: expect.stringContaining('::1'),
    });
    sender.close();
  });

  it.each([
    ['notaurl', false],
    ['ftp://example.org/', false],
    ['https://user:pw@example.org/', false],
    ['http://example.org/', true],
    ['https://127.0.0.1/', true],
  ])('says of %s that configuration would allow it: %s', (url, isAllowable) => {
    const sender = new Sender({ timeoutMs: 200, privateAddresses: 'refuse' });
    const check = () => sender.check(url);
    expect(check).toThrow(AddressRefused);
    if (isAllowable) expect(check).toThrow('LEGATION_WEBHOOK_PRIVATE_ADDRESSES=allow');
    else expect(check).not.toThrow('LEGATION_WEBHOOK_PRIVATE_ADDRESSES');
    sender.close();
  });

  it('uses a connection again', async () => {
    const sender = new Sender({ timeoutMs: 1_000, privateAddresses: 'allow' });
    const connections = new Set<object>();
    server.on('connection', (socket) => connections.add(socket));
    for (let count = 0; count < 5; count += 1) {
      expect(await sender.post(`http://127.0.0.1:${port}/`, {}, '{}', never)).toMatchObject({
        taken: true,
        status: 200,
      });
    }
    expect(connections.size).toBe(1);
    sender.close();
  });
});
