import type { Socket } from 'node:net';
import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { Config } from '@legation/platform';
import type { FastifyInstance } from 'fastify';
import { tagged } from './answers.js';
import type { Lifecycle } from './lifecycle.js';
import type { Metrics } from './metrics.js';
import { brokenRequest, EdgeError } from './problem.js';

/** Nothing but what this server itself serves may be loaded by its pages. No TLS here: that is the proxy's. */
export const contentSecurity: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"], // Swagger UI writes style attributes
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
};

interface Around {
  readonly lifecycle: Lifecycle;
  readonly metrics: Metrics;
  readonly config: Config;
}

/** What happens around every request: refused while stopping, measured, and answers tagged. */
export function listenTo(server: FastifyInstance, { lifecycle, metrics, config }: Around): void {
  server.server.headersTimeout = Math.min(10_000, config.requestTimeoutMs);
  server.addHook('onRequest', (request, _reply, done) => {
    if (lifecycle.stopping && !request.url.startsWith('/health/')) {
      done(
        new EdgeError('STOPPING', 'this process is stopping; send it again, with the same Idempotency-Key', {
          retryAfter: 1,
        }),
      );
    } else done();
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    const isAnswer =
      request.method === 'GET' &&
      reply.statusCode === 200 &&
      typeof payload === 'string' &&
      request.url.startsWith('/v1/');
    if (isAnswer && tagged(request, reply, payload)) {
      void reply.code(304).removeHeader('content-type').removeHeader('content-length');
      done(null, '');
    } else done(null, payload);
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
    done();
  });
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
