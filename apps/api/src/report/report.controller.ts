import { Controller, Get, Inject, Param, Query, Res, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { renderReport, reportFormats, reportMediaTypes } from '@legation/platform';
import type { Register } from '@legation/platform';
import { answerReport, reports } from '@legation/read-models';
import type { ReportAnswer, ReportQuestion } from '@legation/read-models';
import type { FastifyReply } from 'fastify';
import { given, ReadInterceptor, today } from '../answers.js';
import { Answer, schemaOf } from '../openapi/answer.js';
import type { ReportsAnswer } from '../openapi/answer-types.js';
import { EdgeError } from '../problem.js';
import { QueryPipe } from '../query.pipe.js';
import { REGISTER } from '../tokens.js';
import { ReportQuery, ReportsQuery } from './report.dto.js';

const binary = { type: 'string', format: 'binary' };
const contents = Object.fromEntries(
  reportFormats.map((format) => {
    const [type = ''] = reportMediaTypes[format].split(';');
    return [type, { schema: format === 'json' ? schemaOf('ReportBody') : binary }];
  }),
);

@ApiTags('reports')
@UseInterceptors(ReadInterceptor)
@Controller('v1/reports')
export class ReportController {
  private replaying: Promise<unknown> = Promise.resolve();

  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @ApiOperation({ summary: 'Which reports there are, and what each can be asked' })
  @Answer('ReportsAnswer')
  @Get()
  list(@Query(new QueryPipe(ReportsQuery)) { lang }: ReportsQuery): ReportsAnswer {
    return {
      items: reports.map(({ name, title, purpose, takes, needs }) => ({
        name,
        title: title[lang],
        purpose: purpose[lang],
        takes,
        needs,
      })),
    };
  }

  @ApiOperation({ summary: 'One report, of now or of any earlier moment, as JSON, CSV, a workbook or a page to print' })
  @ApiResponse({
    status: 200,
    description: 'The report; it ends with the key under which it can be had again',
    content: contents,
  })
  @Get(':name')
  async report(
    @Param('name') name: string,
    @Query(new QueryPipe(ReportQuery)) query: ReportQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { format, lang, bom } = query;
    const answer = await this.answer(questionOf(name, query));
    const file = await renderReport(answer, format, lang, { bom: bom === 'yes' });
    void reply.type(reportMediaTypes[format]);
    if (format !== 'json' && format !== 'html')
      void reply.header('content-disposition', `attachment; filename="${answer.report}-${answer.on}.${format}"`);
    if (format === 'html')
      void reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    // What is text is tagged on its way out.
    void reply.send(format === 'xlsx' ? Buffer.from(file) : Buffer.from(file).toString('utf8'));
  }

  /** Replays go one after the other: each folds the log, with a store of its own. */
  private answer(question: ReportQuestion): Promise<ReportAnswer> {
    const { position } = question;
    if (position === undefined) return answerReport(this.register, question);
    const answer = this.replaying.then(() => answerReport(this.register, question));
    this.replaying = answer.catch(() => undefined);
    return answer;
  }
}

function questionOf(name: string, query: ReportQuery): ReportQuestion {
  const { on = today(), knownAt, position, id, from, until, since, months } = query;
  if (knownAt !== undefined && knownAt > new Date().toISOString())
    throw new EdgeError('INVALID_QUERY', 'knownAt is still to come; what is known then is not known yet');
  return {
    name,
    on,
    ...given({ knownAt, position: position === undefined ? undefined : BigInt(position) }),
    parameters: given({ id, from, until, since, months }),
  };
}
