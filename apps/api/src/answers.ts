import { hash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Config, Register } from '@legation/platform';
import { storeOf } from '@legation/read-models';
import type { ReadStore } from '@legation/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { NotYet } from './not-yet.js';
import { Progress } from './progress.js';
import { CONFIG } from './tokens.js';

/** Today in UTC: what a question about a day means when it names none. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** The day and the moment of knowledge that a question names. */
export const asOf = ({
  on,
  knownAt,
}: {
  readonly on?: string | undefined;
  readonly knownAt?: string | undefined;
}): {
  readonly on: string;
  readonly knownAt: string | null;
} => ({ on: on ?? today(), knownAt: knownAt ?? null });

/** What a question is asked of: the read models, or what was known of them at the instant that it names. */
export const knownTo = ({ readStore, eventStore }: Register, knownAt: string | undefined): ReadStore =>
  storeOf(readStore, eventStore, knownAt ?? null);

/** Without the fields that are undefined. */
export function given<T extends object>(
  fields: T,
): { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> } & {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as ReturnType<
    typeof given<T>
  >;
}

/** Marks a route that does not ask the read models, and so can be asked while these are being built. */
export const AsksTheLogAlone = Reflector.createDecorator<true>();

/** Right after the first command of all, the read models of a register take a moment to be there; a large log is not waited for. */
const firstBuildMs = 1_000;

/** Waits where a question asks for a position (`?atLeast=`), and says how far the read models were when it was answered. */
@Injectable()
export class ReadInterceptor implements NestInterceptor {
  constructor(
    @Inject(Progress) private readonly progress: Progress,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Reflector) private readonly marks: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest<{ Querystring: { atLeast?: unknown } }>>();
    const { atLeast } = request.query;
    const asksModels = this.marks.get(AsksTheLogAlone, context.getHandler()) !== true;
    if (asksModels) await this.progress.requireThisLog();
    if (typeof atLeast === 'string' && /^\d{1,15}$/.test(atLeast)) await this.reach(BigInt(atLeast));
    let position = await this.progress.position();
    if (position === null && asksModels && !(await this.progress.isEmpty())) {
      await this.progress.reach(0n, Math.min(firstBuildMs, this.config.waitTimeoutMs));
      position = await this.progress.position();
      if (position === null) throw new NotYet(null, null);
    }
    if (position !== null) void http.getResponse<FastifyReply>().header('legation-position', String(position));
    return next.handle();
  }

  private async reach(position: bigint): Promise<void> {
    if (await this.progress.reach(position, this.config.waitTimeoutMs)) return;
    const reached = await this.progress.position();
    throw new NotYet(Number(position), reached === null ? null : Number(reached));
  }
}

/** Adds `Link: rel="next"` to a page that has one after it. */
export function linkNext(request: FastifyRequest, reply: FastifyReply, next: string | number | null): void {
  if (next === null) return;
  const [path = '', query = ''] = request.url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('after', String(next));
  void reply.header('link', `<${path}?${parameters.toString()}>; rel="next"`);
}

/** Gives an answer its weak ETag; true when the asker has it already. */
export function tagged(request: FastifyRequest, reply: FastifyReply, payload: string): boolean {
  const etag = `W/"${hash('sha1', payload, 'base64url')}"`;
  void reply.header('etag', etag).header('cache-control', 'no-cache');
  const known = request.headers['if-none-match'];
  return known !== undefined && known.split(',').some((each) => each.trim() === etag || each.trim() === '*');
}
