import { Controller, Get, Inject, Param, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Register } from '@legation/platform';
import { listSources, sourceDescribed } from '@legation/read-models';
import type { SourceAnswer, SourcesAnswer } from '@legation/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswersOfStream, given, knownTo, linkNext, ReadInterceptor } from '../answers.js';
import { IdPipe } from '../command.pipe.js';
import { Answer } from '../openapi/answer.js';
import { KnownAtQuery, SourcesQuery } from '../queries.dto.js';
import { QueryPipe } from '../query.pipe.js';
import { REGISTER } from '../tokens.js';

@ApiTags('sources')
@UseInterceptors(ReadInterceptor)
@Controller('v1/sources')
export class SourceController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @ApiOperation({ summary: 'The sources that are described, by what they are cited as, page by page' })
  @Answer('SourcesAnswer')
  @Get()
  async list(
    @Query(new QueryPipe(SourcesQuery)) { knownAt, citedAs, limit, after }: SourcesQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SourcesAnswer> {
    const answer = await listSources(knownTo(this.register, knownAt), { limit, ...given({ citedAs, after }) });
    linkNext(request, reply, answer.next);
    return answer;
  }

  @ApiOperation({ summary: 'One source: what it is, who published it and when, and where it can be read' })
  @Answer('SourceAnswer')
  @AnswersOfStream('source')
  @Get(':id')
  one(
    @Param('id', IdPipe) id: string,
    @Query(new QueryPipe(KnownAtQuery)) { knownAt }: KnownAtQuery,
  ): Promise<SourceAnswer> {
    return sourceDescribed(knownTo(this.register, knownAt), id);
  }
}
