import { Controller, Get, Inject, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Register } from '@legation/platform';
import { batchProgress, listBatches } from '@legation/read-models';
import type { BatchAnswer } from '@legation/read-models';
import { AnswersOfStream, knownTo, ReadInterceptor } from '../answers.js';
import { IdPipe } from '../command.pipe.js';
import { Answer } from '../openapi/answer.js';
import type { BatchesAnswer } from '../openapi/answer-types.js';
import { KnownAtQuery } from '../queries.dto.js';
import { QueryPipe } from '../query.pipe.js';
import { REGISTER } from '../tokens.js';

@ApiTags('batches')
@UseInterceptors(ReadInterceptor)
@Controller('v1/batches')
export class BatchController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @ApiOperation({ summary: 'All appointment batches' })
  @Answer('BatchesAnswer')
  @Get()
  list(@Query(new QueryPipe(KnownAtQuery)) { knownAt }: KnownAtQuery): Promise<BatchesAnswer> {
    return listBatches(knownTo(this.register, knownAt));
  }

  @ApiOperation({ summary: 'One batch: what the sources declare of its size, against the postings that are named' })
  @Answer('BatchAnswer')
  @AnswersOfStream('batch')
  @Get(':id')
  one(
    @Param('id', IdPipe) id: string,
    @Query(new QueryPipe(KnownAtQuery)) { knownAt }: KnownAtQuery,
  ): Promise<BatchAnswer> {
    return batchProgress(knownTo(this.register, knownAt), id);
  }
}
