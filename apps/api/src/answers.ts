import { hash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Category } from '@legation/domain';
import type { Config, Register } from '@legation/platform';
import { revisionSeen, storeOf } from '@legation/read-models';
import type { ReadStore } from '@legation/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { NotYet } from './not-yet.js';
import { Progress } from './progress.js';
import { CONFIG, REGISTER } from './tokens.js';

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

/** Marks a route, or all of a controller, that answers about the one stream of its id: the answer tells the revision that it has seen. */
export const AnswersOfStream = Reflector.createDecorator<Category>();

/** Right after the first command of all, the read models of a register take a moment to be there; a large log is not waited for. */
const firstBuildMs = 1_000;

interface Asked {
  readonly Params: { readonly id?: string };
  readonly Querystring: { readonly atLeast?: unknown; readonly knownAt?: unknown };
}

/** Waits where a question asks for a position (`?atLeast=`), and says how far the read models were when it was answered. */
@Injectable()
export class ReadInterceptor implements NestInterceptor {
  constructor(
    @Inject(Progress) private readonly progress: Progress,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Reflector) private readonly marks: Reflector,
    @Inject(REGISTER) private readonly register: Register,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest<Asked>>();
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
    const reply = http.getResponse<FastifyReply>();
    if (position !== null) void reply.header('legation-position', String(position));
    const stream = this.streamOf(context, request);
    const revision =
      stream === null || position === null ? null : await revisionSeen(this.register.readStore, stream, position);
    if (revision !== null) void reply.header('legation-revision', String(revision));
    return next.handle();
  }

  /** What was known at a past moment is nothing that could be changed. */
  private streamOf(context: ExecutionContext, { params, query }: FastifyRequest<Asked>): string | null {
    const category = this.marks.getAllAndOverride(AnswersOfStream, [context.getHandler(), context.getClass()]);
    return category === undefined || params.id === undefined || query.knownAt !== undefined
      ? null
      : `${category}-${params.id}`;
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

/** Gives an answer its weak ETag, which begins with the revision that the answer tells; true when the asker has it already. */
export function tagged(request: FastifyRequest, reply: FastifyReply, payload: string): boolean {
  const revision = reply.getHeader('legation-revision');
  const digest = hash('sha1', payload, 'base64url');
  const etag = `W/"${revision === undefined ? '' : `${String(revision)}-`}${digest}"`;
  void reply.header('etag', etag).header('cache-control', 'no-cache');
  const known = request.headers['if-none-match'];
  return known !== undefined && known.split(',').some((each) => each.trim() === etag || each.trim() === '*');
}
