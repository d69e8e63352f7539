import { connect } from 'node:net';
import { startTestApi } from './api-under-test.js';
import type { Answer, ApiUnderTest } from './api-under-test.js';

const path = '/v1/officials/x/register-official';

describe('hostile input over HTTP', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startTestApi({ requestTimeoutMs: 1_000 });
  });
  afterAll(async () => {
    const { body } = await api.get('/v1/events');
    expect(body.items).toEqual([]); // nothing of all this was recorded
    await api.close();
  });

  const isProblem = ({ status, headers, body }: Answer, wanted: number, code: string): void => {
    expect([status, body?.code]).toEqual([wanted, code]);
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(body).toMatchObject({
      type: `/docs/problems#${code}`,
      title: expect.any(String),
      status,
      detail: expect.any(String),
    });
    expect(JSON.stringify(body)).not.toMatch(/\bat .*\.(js|ts):\d+/);
  };

  it.each<[string, unknown, number, string]>([
    ['broken JSON', '{"name":', 400, 'MALFORMED_REQUEST'],
    ['no JSON at all', 'name=x', 400, 'MALFORMED_REQUEST'],
    ['an empty body', '', 400, 'MALFORMED_REQUEST'],
    ['a body that is null', 'null', 400, 'INVALID_BODY'],
    ['a body that is a list', '[]', 400, 'INVALID_BODY'],
    ['a body that is text', '"x"', 400, 'INVALID_BODY'],
    ['a prototype', '{"name":"x","__proto__":{"isAdmin":true}}', 400, 'INVALID_BODY'],
    ['a constructor with a prototype', '{"name":"x","constructor":{"prototype":{"a":1}}}', 400, 'INVALID_BODY'],
    ['a constructor', '{"name":"x","constructor":1}', 400, 'INVALID_BODY'],
    ['a field too many', { name: 'x', colour: 'red' }, 400, 'INVALID_BODY'],
    ['a wrong type', { name: 5 }, 400, 'INVALID_BODY'],
    ['half of a surrogate pair', '{"name":"a\\ud800"}', 400, 'INVALID_BODY'],
    ['a control character', { name: 'a\u0000b' }, 400, 'INVALID_BODY'],
    ['a text that turns direction', { name: 'abc\u202edef' }, 400, 'INVALID_BODY'],
    ['ten thousand marks', { name: `a${'\u0301'.repeat(10_000)}` }, 400, 'INVALID_BODY'],
    ['a body of 100,000 brackets', '['.repeat(100_000) + ']'.repeat(100_000), 400, 'INVALID_BODY'],
    ['a body 30 levels deep', `{"name":${'{"a":'.repeat(30)}1${'}'.repeat(30)}}`, 400, 'INVALID_BODY'],
    ['a list of 50,000 items', { name: Array.from({ length: 50_000 }, () => 1) }, 400, 'INVALID_BODY'],
    ['10,000 fields', Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`f${i}`, 1])), 400, 'INVALID_BODY'],
    ['a number beyond all numbers', '{"name":1e999}', 400, 'INVALID_BODY'],
    ['5 MB', { name: 'x'.repeat(5_000_000) }, 413, 'BODY_TOO_LARGE'],
  ])('%s is refused', async (_what, body, status, code) => {
    isProblem(await api.post(path, body), status, code);
  });

  it('a field that stands twice is refused with its place', async () => {
    const { status, body } = await api.post(path, '{"name":"x","names":[{"a":1},{"b":1,"b":2}],"name":"y"}');
    expect([status, body.code, body.errors]).toMatchObject([
      400,
      'INVALID_BODY',
      [{ pointer: '/names/1/b', code: 'REPEATED_FIELD' }],
    ]);
  });

  it('a byte-order mark before a body is passed over, and hides nothing', async () => {
    const read = await api.post(path, '\uFEFF{"name":5}');
    expect(read.body.errors).toMatchObject([{ pointer: '/name', code: 'WRONG_TYPE' }]);
    const twice = await api.post(path, '\uFEFF{"name":"x","name":"y"}');
    expect(twice.body.errors).toMatchObject([{ pointer: '/name', code: 'REPEATED_FIELD' }]);
  });

  it('a body that is not looked into is refused with what would be taken', async () => {
    const large = await api.post(path, { name: 'x'.repeat(300_000) });
    expect(large.body.detail).toMatch(/; it may have at most 262144 bytes$/);
    const text = await api.post(path, '{"name":"x"}', { 'content-type': 'text/plain' });
    expect(text.body.detail).toMatch(/; send application\/json$/);
  });

  it.each<[string, number[]]>([
    ['a letter of ISO 8859-1', [0xea]],
    ['a byte-order mark of UTF-16', [0xff, 0xfe]],
    ['half of a letter', [0xe1, 0xba]],
    ['half of a surrogate pair as bytes', [0xed, 0xa0, 0x80]],
    ['an overlong slash', [0xc0, 0xaf]],
  ])('bytes that are not UTF-8 are refused: %s', async (_what, bytes) => {
    const body = Buffer.concat([Buffer.from('{"name":"Nguy'), Buffer.from(bytes), Buffer.from('n"}')]);
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'bytes' };
    isProblem(await api.send(path, { method: 'POST', headers, body }), 400, 'NOT_UTF8');
  });

  it.each(['iso-8859-1', 'UTF-16', '"windows-1258"', ''])('the charset %s is refused', async (charset) => {
    const type = `application/json; charset=${charset}`;
    const answer = await api.post(path, '{"name":"x"}', { 'content-type': type });
    isProblem(answer, 415, 'UNSUPPORTED_MEDIA_TYPE');
    expect(answer.body.detail).toContain('UTF-8');
  });

  it('a body that is said to be packed is refused, and not read as if it were not', async () => {
    const packed = await api.post(path, '{"name":"x"}', { 'content-encoding': 'gzip' });
    isProblem(packed, 415, 'UNSUPPORTED_MEDIA_TYPE');
    expect(packed.body.detail).toMatch(/gzip.*send the JSON as it is/);
    isProblem(await api.post(path, { name: 5 }, { 'content-encoding': 'identity' }), 400, 'INVALID_BODY');
  });

  it.each(['utf-8', '"UTF-8"', 'utf8'])('the charset %s is taken', async (charset) => {
    const type = `application/json; charset=${charset}`;
    isProblem(await api.post(path, { name: 5 }, { 'content-type': type }), 400, 'INVALID_BODY');
  });

  it.each([
    ['text/plain', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['application/x-www-form-urlencoded', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['application/xml', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['nonsense', 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ])('the content type %s is refused', async (type, status, code) => {
    isProblem(await api.post(path, '{"name":"x"}', { 'content-type': type }), status, code);
  });

  it.each(['Explode', 'toString', 'constructor', '__proto__', 'register-official%00', '..'])(
    'the command %s is not there',
    async (name) => {
      const answer = await api.post(`/v1/officials/x/${name}`, { name: 'x' });
      expect([404, 405]).toContain(answer.status);
    },
  );

  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
    'a command by %s is told which method it takes',
    async (method) => {
      const answer = await api.send(path, { method });
      isProblem(answer, 405, 'METHOD_NOT_ALLOWED');
      expect(answer.headers.get('allow')).toBe('POST');
    },
  );

  it.each(['X', 'a/b', 'a b', 'ế', '-a', 'x'.repeat(129), '%2e%2e%2f'])('the id "%s" is refused', async (id) => {
    const answer = await api.post(
      `/v1/officials/${id === '%2e%2e%2f' ? id : encodeURIComponent(id)}/register-official`,
      { name: 'x' },
    );
    isProblem(answer, 400, 'INVALID_ID');
  });

  it.each(['\u00e9', 'a\tb', ' '])('the key "%s" is refused', async (key) => {
    const answer = await api.post(path, { name: 'x' }, { 'idempotency-key': key });
    expect([answer.status, answer.body.code]).toEqual([
      400,
      key === ' ' ? 'MISSING_IDEMPOTENCY_KEY' : 'INVALID_IDEMPOTENCY_KEY',
    ]);
  });

  it('an actor with hidden characters is refused', async () => {
    const actor = Buffer.from('a\u202eb', 'utf8').toString('latin1');
    isProblem(await api.post(path, { name: 'x' }, { 'legation-actor': actor }), 400, 'INVALID_HEADER');
  });

  const raw = (bytes: string, end = false): Promise<string> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(api.url);
      const socket = connect(Number(port), hostname);
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
      if (end) socket.end(bytes);
      else socket.write(bytes);
    });

  it('bytes that are no request are refused in the same form', async () => {
    const answer = await raw('GARBAGE\r\n\r\n', true);
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).toContain('"code":"MALFORMED_REQUEST"');
  });

  it('headers without end are refused', async () => {
    const answer = await raw(`GET / HTTP/1.1\r\nHost: x\r\nA: ${'x'.repeat(40_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toContain('"code":"HEADERS_TOO_LARGE"');
  });

  it('a body that never comes to its end is not waited for', async () => {
    const answer = await raw(
      `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nIdempotency-Key: k\r\nContent-Length: 100\r\n\r\n{"name"`,
    );
    expect(answer === '' || /^HTTP\/1\.1 408 /.test(answer)).toBe(true);
  }, 40_000);

  it('goes on answering afterwards', async () => {
    expect((await api.get('/health/ready')).body).toMatchObject({ ready: true });
  });
});
