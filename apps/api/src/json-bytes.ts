import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import { repeated, repeatedField } from '@legation/platform';
import type { FastifyInstance } from 'fastify';
import { InvalidBody } from './fault.js';
import { EdgeError } from './problem.js';

/**
 * Reads bodies of JSON, and refuses those of which something would be lost: bytes that are not UTF-8, in whose place Fastify's own reader
 * puts U+FFFD, and a field that stands twice.
 */
export function takeJson(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    const refused = refusalOf(request.headers, bytes);
    if (refused) {
      done(refused);
      return;
    }
    const text = withoutMark(bytes.toString('utf8'));
    let json: unknown;
    try {
      json = JSON.parse(text); // names that would harm are refused with their place, by `withinLimits`
    } catch {
      void parse(request, text, done); // says through `done` what is wrong, or that there is nothing
      return;
    }
    const pointer = repeatedField(text, json);
    if (pointer === null) done(null, json);
    else done(new InvalidBody([{ pointer, ...repeated }]));
  });
}

/** A byte-order mark says nothing in UTF-8, and is passed over. */
const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

function refusalOf(headers: IncomingHttpHeaders, bytes: Buffer): EdgeError | null {
  const { 'content-type': type, 'content-encoding': encoding = 'identity' } = headers;
  if (encoding !== 'identity') {
    const what = `the encoding ${encoding.slice(0, 60)} is not taken; send the JSON as it is`;
    return new EdgeError('UNSUPPORTED_MEDIA_TYPE', what);
  }
  const charset = charsetOf(type);
  if (charset !== null && charset !== 'utf-8' && charset !== 'utf8')
    return new EdgeError('UNSUPPORTED_MEDIA_TYPE', `the charset ${charset} is not taken; send the JSON as UTF-8`);
  return isUtf8(bytes) ? null : new EdgeError('NOT_UTF8', 'the body is not UTF-8 text; nothing of it was recorded');
}

// Most clients name none, and are not made to wait for the pattern.
function charsetOf(contentType: string | undefined): string | null {
  if (contentType === undefined || !contentType.includes(';')) return null;
  return /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(contentType)?.[1]?.toLowerCase() ?? null;
}
