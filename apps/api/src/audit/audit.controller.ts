import { Controller, Get, Inject, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Denials, Register } from '@legation/platform';
import { audit } from '@legation/read-models';
import type { AuditAnswer } from '@legation/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AsksTheLogAlone, linkNext, ReadInterceptor } from '../answers.js';
import { Answer } from '../openapi/answer.js';
import type { DeniedAnswer } from '../openapi/answer-types.js';
import { QueryPipe } from '../query.pipe.js';
import { DENIALS, REGISTER } from '../tokens.js';
import { AuditQuery, DeniedQuery } from './audit.dto.js';

@ApiTags('audit')
@UseInterceptors(ReadInterceptor)
@Controller('v1')
export class AuditController {
  constructor(
    @Inject(REGISTER) private readonly register: Register,
    @Inject(DENIALS) private readonly denials: Denials,
  ) {}

  @ApiOperation({ summary: 'Who changed what, field by field, when, why, and on which source' })
  @Answer('AuditAnswer')
  @Get('audit')
  async audit(
    @Query(new QueryPipe(AuditQuery)) question: AuditQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditAnswer> {
    const answer = await audit(this.register.eventStore, this.register.readStore, question);
    linkNext(request, reply, answer.next);
    return answer;
  }

  @ApiOperation({ summary: 'Commands that this server refused: who asked for what, and why not' })
  @Answer('DeniedAnswer')
  @AsksTheLogAlone(true)
  @Get('audit/denied')
  async denied(@Query(new QueryPipe(DeniedQuery)) question: DeniedQuery): Promise<DeniedAnswer> {
    return { items: await this.denials.latest(question) };
  }
}
