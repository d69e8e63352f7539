import { Controller, Get, Inject, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Register } from '@legation/platform';
import { cloudEvent, eventsAnswer, feedFilter, readFeed, requireWithin } from '@legation/subscribers';
import type { FeedFilter } from '@legation/subscribers';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AsksTheLogAlone, linkNext, ReadInterceptor } from '../answers.js';
import { schemaOf } from '../openapi/answer.js';
import { EdgeError } from '../problem.js';
import { QueryPipe } from '../query.pipe.js';
import { REGISTER } from '../tokens.js';
import { EventsQuery, StreamQuery } from './feed.dto.js';
import { LiveFeed } from './live-feed.js';

const batch = 'application/cloudevents-batch+json';
const eventStream = 'text/event-stream';

const streamHeaders = {
  'content-type': `${eventStream}; charset=utf-8`,
  'cache-control': 'no-store, no-transform', // a proxy that compresses would keep events back
  'x-accel-buffering': 'no',
};

/** The feed of the log: page by page, or live. */
@ApiTags('log')
@Controller('v1')
export class FeedController {
  constructor(
    @Inject(REGISTER) private readonly register: Register,
    @Inject(LiveFeed) private readonly live: LiveFeed,
  ) {}

  @ApiOperation({ summary: 'The log itself, page by page; with `Accept` as CloudEvents, or live' })
  @ApiHeader({ name: 'accept', required: false, description: `application/json, ${batch} or ${eventStream}` })
  @ApiResponse({
    status: 200,
    description: 'The answer',
    content: {
      'application/json': { schema: schemaOf('EventsAnswer') },
      [batch]: { schema: { type: 'array', items: schemaOf('CloudEvent') } },
      [eventStream]: { schema: { type: 'string' } },
    },
  })
  @AsksTheLogAlone(true)
  @UseInterceptors(ReadInterceptor)
  @Get('events')
  async events(
    @Query(new QueryPipe(EventsQuery)) query: EventsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const accept = request.headers.accept ?? '';
    const filter = feedFilter(query);
    const after = query.after === undefined ? undefined : BigInt(query.after);
    if (accept.includes(eventStream)) return this.follow(request, reply, filter, query.after?.toString());
    const { eventStore } = this.register;
    await requireWithin(eventStore, after);
    const page = await readFeed(eventStore, this.live.postings, { filter, after, limit: query.limit });
    const answer = eventsAnswer(page);
    linkNext(request, reply, answer.next);
    void reply.header('vary', 'accept');
    if (!accept.includes(batch)) {
      void reply.send(answer);
      return;
    }
    const source = (await this.live.frames.logSource()) ?? '';
    if (answer.reached !== null) void reply.header('legation-reached', String(answer.reached));
    void reply
      .type(`${batch}; charset=utf-8`)
      .send(JSON.stringify(page.events.map((event) => cloudEvent(event, source))));
  }

  @ApiOperation({ summary: 'The log from a position on, and then as it grows' })
  @ApiHeader({ name: 'last-event-id', required: false, description: 'The position of the last event that was seen' })
  @ApiResponse({
    status: 200,
    description: 'Server-Sent Events: `id` is the position, `data` a CloudEvent',
    content: { [eventStream]: { schema: { type: 'string' } } },
  })
  @Get('events/stream')
  stream(
    @Query(new QueryPipe(StreamQuery)) query: StreamQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.follow(request, reply, feedFilter(query), query.after);
  }

  private async follow(
    request: FastifyRequest,
    reply: FastifyReply,
    filter: FeedFilter,
    asked: string | undefined,
  ): Promise<void> {
    this.live.requireRoom();
    const after = await this.startOf(request.headers['last-event-id'] || asked);
    const { raw } = reply;
    reply.hijack();
    raw.useChunkedEncodingByDefault = false; // it ends when the connection does
    raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), ...streamHeaders, connection: 'close' });
    if (request.method === 'HEAD') raw.end();
    else this.live.serve(raw, filter, after ?? null);
  }

  private async startOf(text: string | string[] | undefined): Promise<bigint | undefined> {
    const { eventStore } = this.register;
    if (text === undefined) return undefined;
    if (text === 'head') return (await eventStore.head())?.position;
    if (typeof text !== 'string' || !/^\d{1,15}$/.test(text)) {
      throw new EdgeError('INVALID_QUERY', 'after (or Last-Event-ID) must be a position, or `head`');
    }
    await requireWithin(eventStore, BigInt(text));
    return BigInt(text);
  }
}
