import { randomUUID } from 'node:crypto';
import { Catch, NotFoundException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { Denials, Logger } from '@legation/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { commandIn, denialOf } from './audit/denied.js';
import { EdgeError, problemOf, unexpected } from './problem.js';
import type { Problem } from './problem.js';
import type { Routes } from './routes.js';

/** Answers every error as `application/problem+json`; what nobody expected goes to the log, and its stack nowhere else. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly routes: Routes,
    private readonly denials: Denials,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemOf(this.asMethodError(error, request, reply)) ?? this.unexpected(error, request);
    this.trace(request, problem);
    if (problem.retryAfter !== undefined) void reply.header('retry-after', String(problem.retryAfter));
    if (problem.status === 413 || problem.status === 408) void reply.header('connection', 'close'); // the rest of the body is not read
    if (typeof problem.currentRevision === 'number') void reply.header('etag', `"${problem.currentRevision}"`);
    void reply
      .code(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(
        JSON.stringify({
          ...problem,
          detail: problem.detail + adviceOn(problem, request),
          ...streamOf(request, problem),
          instance: pathOf(request),
        }),
      );
  }

  private asMethodError(error: unknown, request: FastifyRequest, reply: FastifyReply): unknown {
    if (!(error instanceof NotFoundException)) return error;
    const path = pathOf(request);
    const methods = this.routes.methodsOf(path);
    if (methods.length === 0)
      return new EdgeError('ROUTE_NOT_FOUND', `there is nothing at ${path}; /openapi.json lists what there is`);
    void reply.header('allow', methods.join(', '));
    return new EdgeError('METHOD_NOT_ALLOWED', `${path} takes ${methods.join(', ')}, not ${request.method}`);
  }

  private trace(request: FastifyRequest, problem: Problem): void {
    const denial = denialOf(request, problem);
    if (denial) this.denials.add(denial, (error) => this.logger.warn('denial.lost', { error }));
  }

  private unexpected(error: unknown, request: FastifyRequest): Problem {
    const errorId = randomUUID();
    this.logger.error('request.failed', {
      errorId,
      method: request.method,
      route: request.routeOptions.url ?? null,
      error: error instanceof Error ? error : new Error(String(error)),
    });
    return unexpected(errorId);
  }
}

/** What to do about a body that the server did not look into. */
function adviceOn({ code, detail }: Problem, { routeOptions }: FastifyRequest): string {
  if (code === 'BODY_TOO_LARGE') return `; it may have at most ${routeOptions.bodyLimit} bytes`;
  return code === 'UNSUPPORTED_MEDIA_TYPE' && !detail.includes('send ') ? '; send application/json' : '';
}

/** A command that was not carried out names its stream, also where nobody came to ask for it. */
function streamOf(request: FastifyRequest, { code }: Problem): Pick<Problem, 'stream'> {
  const asked = code === 'INVALID_ID' ? null : commandIn(request);
  return asked ? { stream: asked.stream } : {};
}

// Without its query, which may name people.
const pathOf = ({ url }: FastifyRequest): string => (url.split('?')[0] ?? url).slice(0, 500);
