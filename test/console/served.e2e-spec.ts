import { startTestApi } from '../e2e/api-under-test.js';
import type { ApiUnderTest } from '../e2e/api-under-test.js';

describe('the console as it is served', () => {
  let api: ApiUnderTest;
  let bundle: string;

  beforeAll(async () => {
    api = await startTestApi();
    bundle = /src="(\/assets\/page-[^"]+\.js)"/.exec((await api.get('/')).text)?.[1] ?? 'none';
  });
  afterAll(() => api.close());

  it('gives its page at every address of a screen, and lets nothing inline or foreign into it', async () => {
    for (const path of [
      '/',
      '/missions/vn-japan',
      '/officials/x?on=2023-07-20',
      '/audit',
      '/reports/heads',
      '/events',
    ]) {
      const { status, headers, text } = await api.get(path);
      expect([path, status, headers.get('content-type')]).toEqual([path, 200, 'text/html; charset=utf-8']);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self';/,
      );
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('cache-control')).toBe('no-cache');
      expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|https?:\/\//);
    }
  });

  it.each([
    ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    ['en-GB,en;q=0.9', 'en'],
    ['fr, sv;q=0.5', 'en'],
  ])('for a browser that asks for %s has the texts of %s on their way with the page', async (languages, language) => {
    const { headers } = await api.get('/coverage', { 'accept-language': languages });
    expect(headers.get('link')).toMatch(
      new RegExp(`^</assets/${language}-[\\w-]+\\.js>; rel=modulepreload; crossorigin$`),
    );
  });

  it('answers the same page with 304, and hashed files for a year', async () => {
    const first = await api.get('/');
    // fetch would add `no-cache` where nothing is said
    const asked = { 'if-none-match': first.headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
    const again = await api.get('/', asked);
    expect(again.status).toBe(304);
    const { status, headers } = await api.get(bundle);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
  });

  it('tells the browser to compile its scripts whole while they come', async () =>
    expect((await api.get(bundle)).text).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/));

  it.each(['br', 'gzip'])('gives files as they were compressed with %s when they were built', async (encoding) => {
    const plain = await api.get(bundle, { 'accept-encoding': 'identity' });
    const packed = await api.get(bundle, { 'accept-encoding': encoding });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect([packed.headers.get('content-encoding'), packed.headers.get('vary')]).toEqual([encoding, 'accept-encoding']);
    expect(packed.text).toBe(plain.text);
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(Number(plain.headers.get('content-length')) / 2);
  });

  it('gives its page, as one that is not there, to a browser that asks for an address of no screen', async () => {
    const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
    for (const path of ['/nope', '/audit/x', '/missions']) {
      const { status, headers, text } = await api.get(path, { accept });
      expect([path, status, headers.get('content-type')]).toEqual([path, 404, 'text/html; charset=utf-8']);
      expect(text).toContain('<div id="page">');
      const program = await api.get(path, { accept: 'application/json' });
      expect([path, program.status, program.body?.code]).toEqual([path, 404, 'ROUTE_NOT_FOUND']);
    }
    for (const path of ['/v1/nothing', '/assets/none.js', '/log/nothing', '/docs/nothing', '/v1?x'])
      expect([path, (await api.get(path, { accept })).body?.code]).toEqual([path, 'ROUTE_NOT_FOUND']);
    const wrong = await api.get('/v1/missions/x/open-mission', { accept });
    expect([wrong.status, wrong.body?.code]).toEqual([405, 'METHOD_NOT_ALLOWED']);
  });

  it.each([
    '/assets/none.js',
    '/assets/..%2findex.html',
    '/assets/%2e%2e/.built-from',
    '/assets/',
    '/nothing',
    '/v1/nothing',
  ])('knows nothing at %s', async (path) => {
    const { status, body } = await api.get(path);
    expect([status, body?.code]).toEqual([404, 'ROUTE_NOT_FOUND']);
  });

  it('is not there when it is switched off, and the API is', async () => {
    const without = await startTestApi({ console: 'off' });
    try {
      expect((await without.get('/')).status).toBe(404);
      expect((await without.get('/missions/vn-japan')).status).toBe(404);
      expect((await without.get('/v1/about')).status).toBe(200);
    } finally {
      await without.close();
    }
  });
});
