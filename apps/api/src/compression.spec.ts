import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compress, encodingFor, isCompressible } from './compression.js';

describe('the encoding of an answer', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['GZIP', 'gzip'],
    ['gzip;q=0.000', null],
    ['deflate, identity', null],
    ['brisk', null],
    [undefined, null],
  ])('for %j is %j', (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding);
  });

  it('is only of JSON, and not of what is tiny', () => {
    const long = 'x'.repeat(2_000);
    expect(isCompressible('application/json; charset=utf-8', long)).toBe(true);
    expect(isCompressible('application/cloudevents-batch+json', long)).toBe(true);
    expect(isCompressible('application/json', '{}')).toBe(false);
    expect(isCompressible('text/event-stream', long)).toBe(false);
    expect(isCompressible('application/json', Buffer.from(long))).toBe(false);
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('%s gives back what went in', async (encoding, open) => {
    const text = 'Đại sứ đặc mệnh toàn quyền. '.repeat(100);
    const bytes = await new Promise<Buffer>((resolve, reject) =>
      compress(text, encoding, (error, packed) => (error ? reject(error) : resolve(packed))),
    );
    expect([open(bytes).toString(), bytes.length < 300]).toEqual([text, true]);
  });
});
