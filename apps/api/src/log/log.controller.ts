import { Controller, Get, Inject, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Config, Register } from '@legation/platform';
import { anomalies, search, steps } from '@legation/read-models';
import type { AnomaliesAnswer, SearchAnswer, StepsAnswer } from '@legation/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AsksTheLogAlone, asOf, given, knownTo, linkNext, ReadInterceptor } from '../answers.js';
import { Answer } from '../openapi/answer.js';
import type { AboutAnswer, ProjectionsAnswer } from '../openapi/answer-types.js';
import { Progress } from '../progress.js';
import { AnomaliesQuery, ReadQuery, SearchQuery, StepsQuery } from '../queries.dto.js';
import { QueryPipe } from '../query.pipe.js';
import { CONFIG, REGISTER } from '../tokens.js';

const onDisk = 'a 201 means that the events are on the disk (WAL, synchronous FULL)';
const onMajority =
  'a 201 means that the events are on a majority of the servers of the cluster, or on the disk of the one';

@ApiTags('log')
@UseInterceptors(ReadInterceptor)
@Controller('v1')
export class LogController {
  constructor(
    @Inject(REGISTER) private readonly register: Register,
    @Inject(Progress) private readonly progress: Progress,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @ApiOperation({ summary: 'Overlaps, gaps, missing dates, and rules that were passed' })
  @Answer('AnomaliesAnswer')
  @Get('anomalies')
  async anomalies(
    @Query(new QueryPipe(AnomaliesQuery)) { knownAt, limit, after, mission, kind }: AnomaliesQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnomaliesAnswer> {
    const narrowed = given({ after, missionId: mission, kinds: kind === undefined ? undefined : [kind] });
    const answer = await anomalies(knownTo(this.register, knownAt), { knownAt: knownAt ?? null, limit, ...narrowed });
    linkNext(request, reply, answer.next);
    return answer;
  }

  @ApiOperation({
    summary:
      'Names and titles, items of directives and quotes of sources, in this order, the best match first; marks may be left out',
  })
  @Answer('SearchAnswer')
  @Get('search')
  search(@Query(new QueryPipe(SearchQuery)) { q, limit, kind, knownAt }: SearchQuery): Promise<SearchAnswer> {
    return search(knownTo(this.register, knownAt), { text: q, limit, kind: kind ?? null });
  }

  @ApiOperation({
    summary:
      'The nearest days on which something changes, and the nearest instants at which something came to be known',
  })
  @Answer('StepsAnswer')
  @Get('steps')
  steps(@Query(new QueryPipe(StepsQuery)) query: StepsQuery): Promise<StepsAnswer> {
    return steps(this.register.readStore, { ...query, ...asOf(query) });
  }

  @ApiOperation({ summary: 'How far each projection is' })
  @Answer('ProjectionsAnswer')
  @AsksTheLogAlone(true)
  @Get('projections')
  async projections(@Query(new QueryPipe(ReadQuery)) _query: ReadQuery): Promise<ProjectionsAnswer> {
    return { items: await this.progress.projections() };
  }

  @ApiOperation({ summary: 'What this server is, and how durable its answers are' })
  @Answer('AboutAnswer')
  @AsksTheLogAlone(true)
  @Get('about')
  async about(@Query(new QueryPipe(ReadQuery)) _query: ReadQuery): Promise<AboutAnswer> {
    const head = await this.register.eventStore.head();
    return {
      name: 'legation',
      version: '0.1.0',
      api: 'v1',
      log:
        this.config.eventStore === 'sqlite'
          ? { store: 'sqlite', durability: onDisk }
          : { store: 'kurrentdb', durability: onMajority },
      readModels: {
        store: this.config.readStore === 'sqlite' ? 'sqlite' : 'mongodb',
        keptBy: this.config.projector === 'here' ? 'serve' : 'projectors',
      },
      head: head && { position: Number(head.position), recordedAt: head.recordedAt },
    };
  }
}
