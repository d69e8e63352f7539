import { Controller, Get, Inject, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Register } from '@legation/platform';
import { career, coverage, officialOn } from '@legation/read-models';
import type { CareerAnswer, CoverageAnswer, OfficialAnswer } from '@legation/read-models';
import { AnswersOfStream, asOf, knownTo, ReadInterceptor } from '../answers.js';
import { IdPipe } from '../command.pipe.js';
import { Answer } from '../openapi/answer.js';
import type { TitlesAnswer } from '../openapi/answer-types.js';
import { AsOfQuery, KnownAtQuery } from '../queries.dto.js';
import { QueryPipe } from '../query.pipe.js';
import { REGISTER } from '../tokens.js';

@ApiTags('officials')
@UseInterceptors(ReadInterceptor)
@AnswersOfStream('official')
@Controller('v1/officials/:id')
export class OfficialController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @ApiOperation({ summary: 'One official, with the titles held on a day' })
  @Answer('OfficialAnswer')
  @Get()
  one(@Param('id', IdPipe) id: string, @Query(new QueryPipe(AsOfQuery)) query: AsOfQuery): Promise<OfficialAnswer> {
    return officialOn(knownTo(this.register, query.knownAt), id, asOf(query));
  }

  @ApiOperation({ summary: 'The titles that an official held on a day' })
  @Answer('TitlesAnswer')
  @Get('titles')
  async titles(
    @Param('id', IdPipe) id: string,
    @Query(new QueryPipe(AsOfQuery)) query: AsOfQuery,
  ): Promise<TitlesAnswer> {
    const store = knownTo(this.register, query.knownAt);
    const { official, on, knownAt, titles } = await officialOn(store, id, asOf(query));
    return { official: { id: official.id, name: official.name }, on, knownAt, titles };
  }

  @ApiOperation({ summary: 'Postings and offices of an official, oldest first' })
  @Answer('CareerAnswer')
  @Get('career')
  career(
    @Param('id', IdPipe) id: string,
    @Query(new QueryPipe(KnownAtQuery)) { knownAt }: KnownAtQuery,
  ): Promise<CareerAnswer> {
    return career(knownTo(this.register, knownAt), id, { knownAt: knownAt ?? null });
  }

  @ApiOperation({ summary: 'All missions and states that an official covers on a day' })
  @Answer('CoverageAnswer')
  @Get('coverage')
  coverage(
    @Param('id', IdPipe) id: string,
    @Query(new QueryPipe(AsOfQuery)) query: AsOfQuery,
  ): Promise<CoverageAnswer> {
    return coverage(knownTo(this.register, query.knownAt), id, asOf(query));
  }
}
