import { Controller, Get, Inject, Param, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Register } from '@legation/platform';
import { directive, listDirectives, neglectedItems } from '@legation/read-models';
import type { DirectiveAnswer, NeglectedAnswer } from '@legation/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswersOfStream, given, knownTo, linkNext, ReadInterceptor, today } from '../answers.js';
import { IdPipe } from '../command.pipe.js';
import { Answer } from '../openapi/answer.js';
import type { DirectivesAnswer } from '../openapi/answer-types.js';
import { DirectiveQuery, DirectivesQuery } from '../queries.dto.js';
import { QueryPipe } from '../query.pipe.js';
import { REGISTER } from '../tokens.js';

@ApiTags('directives')
@UseInterceptors(ReadInterceptor)
@Controller('v1')
export class DirectiveController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @ApiOperation({ summary: 'Directives, the latest first' })
  @Answer('DirectivesAnswer')
  @Get('directives')
  async list(
    @Query(new QueryPipe(DirectivesQuery)) { on, limit, after, issuer, addressee, cites, knownAt }: DirectivesQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DirectivesAnswer> {
    const narrowed = given({ on, after, issuerId: issuer, addresseeId: addressee, cites });
    const answer = await listDirectives(knownTo(this.register, knownAt), { limit, ...narrowed });
    linkNext(request, reply, answer.next);
    return answer;
  }

  @ApiOperation({ summary: 'Items of all directives that are overdue, or of which nothing was heard' })
  @Answer('NeglectedAnswer')
  @Get('neglected-items')
  neglected(
    @Query(new QueryPipe(DirectiveQuery)) { on, silentMonths, knownAt }: DirectiveQuery,
  ): Promise<NeglectedAnswer> {
    return neglectedItems(knownTo(this.register, knownAt), { today: on ?? today(), silentMonths });
  }

  @ApiOperation({ summary: 'One directive: its tree of items with their follow-up' })
  @Answer('DirectiveAnswer')
  @AnswersOfStream('directive')
  @Get('directives/:id')
  one(
    @Param('id', IdPipe) id: string,
    @Query(new QueryPipe(DirectiveQuery)) { on, silentMonths, knownAt }: DirectiveQuery,
  ): Promise<DirectiveAnswer> {
    return directive(knownTo(this.register, knownAt), id, { today: on ?? today(), silentMonths });
  }
}
