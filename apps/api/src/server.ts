import type { Socket } from 'node:net';
import type { Config } from '@legation/platform';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tagged } from './answers.js';
import { compress, encodingFor, isCompressible } from './compression.js';
import type { Lifecycle } from './lifecycle.js';
import type { Metrics } from './metrics.js';
import { badPath, brokenRequest, EdgeError } from './problem.js';

// Written out once: @fastify/helmet puts its policy together anew for every request, a tenth of the time of a command.
// No Strict-Transport-Security: TLS is the proxy's.
const securityHeaders = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'", // Swagger UI writes style attributes
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

interface Around {
  readonly lifecycle: Lifecycle;
  readonly metrics: Metrics;
  readonly config: Config;
}

/** What happens around every request: secured, refused while stopping, measured, and answers tagged. */
export function listenTo(server: FastifyInstance, { lifecycle, metrics, config }: Around): void {
  server.server.headersTimeout = Math.min(10_000, config.requestTimeoutMs);
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers(securityHeaders);
    if (lifecycle.stopping && !request.url.startsWith('/health/')) {
      done(
        new EdgeError('STOPPING', 'this process is stopping; send it again, with the same Idempotency-Key', {
          retryAfter: 1,
        }),
      );
    } else done();
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    if (lifecycle.stopping) void reply.header('connection', 'close');
    const isAnswer =
      (request.method === 'GET' || request.method === 'HEAD') &&
      reply.statusCode === 200 &&
      typeof payload === 'string' &&
      request.url.startsWith('/v1/');
    if (isAnswer && tagged(request, reply, payload)) {
      void reply.code(304).removeHeader('content-type').removeHeader('content-length');
      done(null, '');
    } else encode(request, reply, payload, done);
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
    done();
  });
}

/** The tag is a weak one, of the answer as it is: it holds in every encoding. */
function encode(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: (error: Error | null, payload: unknown) => void,
): void {
  const { method, headers } = request;
  if (method !== 'GET' || reply.statusCode !== 200 || !isCompressible(reply.getHeader('content-type'), payload)) {
    done(null, payload);
    return;
  }
  const varying = reply.getHeader('vary');
  void reply.header('vary', typeof varying === 'string' ? `${varying}, accept-encoding` : 'accept-encoding');
  const encoding = encodingFor(headers['accept-encoding']?.toString());
  if (encoding === null) {
    done(null, payload);
    return;
  }
  compress(payload, encoding, (error, bytes) => {
    if (!error) void reply.header('content-encoding', encoding).removeHeader('content-length');
    done(error, bytes);
  });
}

/** Answers a path that the router cannot read; no hook and no filter sees it. */
export function answerBadPath(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  const problem = badPath(error.statusCode ?? 400, error.message);
  void reply
    .code(problem.status)
    .headers(securityHeaders)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}

/** Answers what is no HTTP request at all, or did not come to its end in time, in the same form as everything else. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (socket.destroyed || error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = brokenRequest(error.code);
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} ${problem.title}\r\nContent-Type: application/problem+json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
