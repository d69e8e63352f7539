import { Controller, Get, Inject, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Register } from '@legation/platform';
import { batchProgress, listBatches } from '@legation/read-models';
import type { BatchAnswer } from '@legation/read-models';
import { ReadInterceptor } from '../answers.js';
import { IdPipe } from '../command.pipe.js';
import { Answer } from '../openapi/answer.js';
import type { BatchesAnswer } from '../openapi/answer-types.js';
import { ReadQuery } from '../queries.dto.js';
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
  list(@Query(new QueryPipe(ReadQuery)) _query: ReadQuery): Promise<BatchesAnswer> {
    return listBatches(this.register.readStore);
  }

  @ApiOperation({ summary: 'One batch: what the sources declare of its size, against the postings that are named' })
  @Answer('BatchAnswer')
  @Get(':id')
  one(@Param('id', IdPipe) id: string, @Query(new QueryPipe(ReadQuery)) _query: ReadQuery): Promise<BatchAnswer> {
    return batchProgress(this.register.readStore, id);
  }
}
