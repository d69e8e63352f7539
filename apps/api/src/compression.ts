import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** Smaller answers fit into one packet as they are. */
const leastLength = 1_400;

/** Whether an answer is text that is worth to be compressed; the live feed never comes here, as it is written by itself. */
export function isCompressible(contentType: unknown, payload: unknown): payload is string {
  return (
    typeof payload === 'string' &&
    payload.length >= leastLength &&
    typeof contentType === 'string' &&
    /[/+]json\b/.test(contentType)
  );
}

/** The best encoding that the asker takes; null is none. @param accepted `Accept-Encoding` */
export function encodingFor(accepted: string | undefined): Encoding | null {
  const taken = new Set(
    (accepted ?? '').split(',').flatMap((each) => {
      const [name = '', ...parameters] = each.split(';').map((part) => part.trim().toLowerCase());
      return parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? [] : [name];
    }),
  );
  return taken.has('br') ? 'br' : taken.has('gzip') ? 'gzip' : null;
}

/** Done in a thread of its own: other requests are answered meanwhile. */
export function compress(
  payload: string,
  encoding: Encoding,
  done: (error: Error | null, bytes: Buffer) => void,
): void {
  // quick rather than tight: an answer is read once
  if (encoding === 'gzip') gzip(payload, { level: 4 }, done);
  else brotliCompress(payload, { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } }, done);
}
