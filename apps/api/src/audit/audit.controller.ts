import { Readable } from 'node:stream';
import { Controller, Get, Inject, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { auditCsv, reportMediaTypes } from '@legation/platform';
import type { Denials, Register } from '@legation/platform';
import { audit, auditPages } from '@legation/read-models';
import type { AuditQuestion } from '@legation/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AsksTheLogAlone, linkNext, ReadInterceptor } from '../answers.js';
import { Answer, schemaOf } from '../openapi/answer.js';
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
  @ApiResponse({
    status: 200,
    description: 'The answer',
    content: {
      'application/json': { schema: schemaOf('AuditAnswer') },
      'text/csv': { schema: { type: 'string', format: 'binary' } },
    },
  })
  @Get('audit')
  async audit(
    @Query(new QueryPipe(AuditQuery)) { format, lang, bom, limit, ...question }: AuditQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { eventStore, readStore } = this.register;
    if (format === 'csv') {
      const file = await this.csv(question, lang, bom === 'yes');
      void reply
        .type(reportMediaTypes.csv)
        .header('content-disposition', 'attachment; filename="audit.csv"')
        .send(file);
      return;
    }
    const answer = await audit(eventStore, readStore, { ...question, limit });
    linkNext(request, reply, answer.next);
    void reply.type('application/json; charset=utf-8').send(JSON.stringify(answer));
  }

  /** Read on only as fast as it is taken. What is wrong with the question is told before the first byte. */
  private async csv(question: Omit<AuditQuestion, 'limit'>, lang: 'en' | 'vi', bom: boolean): Promise<Readable> {
    const { eventStore, readStore } = this.register;
    const parts = auditCsv(auditPages(eventStore, readStore, question), lang, { bom });
    const first = await parts.next();
    return Readable.from(
      (async function* () {
        if (!first.done) yield first.value;
        yield* parts;
      })(),
      { objectMode: false },
    );
  }

  @ApiOperation({ summary: 'Commands that were refused: who asked for what, and why not' })
  @Answer('DeniedAnswer')
  @AsksTheLogAlone(true)
  @Get('audit/denied')
  async denied(@Query(new QueryPipe(DeniedQuery)) question: DeniedQuery): Promise<DeniedAnswer> {
    return { items: await this.denials.latest(question) };
  }
}
