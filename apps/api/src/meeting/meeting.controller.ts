import { Controller, Get, Inject, Param, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Register } from '@legation/platform';
import { listMatters, listMeetings, matter, meeting } from '@legation/read-models';
import type { MatterAnswer, MeetingAnswer } from '@legation/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswersOfStream, given, knownTo, linkNext, ReadInterceptor } from '../answers.js';
import { IdPipe, TextPipe } from '../command.pipe.js';
import { Answer } from '../openapi/answer.js';
import type { MattersAnswer, MeetingsAnswer } from '../openapi/answer-types.js';
import { KnownAtQuery, MeetingsQuery } from '../queries.dto.js';
import { QueryPipe } from '../query.pipe.js';
import { REGISTER } from '../tokens.js';

@ApiTags('meetings')
@UseInterceptors(ReadInterceptor)
@Controller('v1')
export class MeetingController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @ApiOperation({ summary: 'Meetings, the latest first' })
  @Answer('MeetingsAnswer')
  @Get('meetings')
  async list(
    @Query(new QueryPipe(MeetingsQuery)) { on, limit, after, official, chair, knownAt }: MeetingsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeetingsAnswer> {
    const answer = await listMeetings(knownTo(this.register, knownAt), {
      limit,
      ...given({ on, after, officialId: official, chairId: chair }),
    });
    linkNext(request, reply, answer.next);
    return answer;
  }

  @ApiOperation({ summary: 'One meeting: who came as what, what was reported, promised and ordered there' })
  @Answer('MeetingAnswer')
  @AnswersOfStream('meeting')
  @Get('meetings/:id')
  one(
    @Param('id', IdPipe) id: string,
    @Query(new QueryPipe(KnownAtQuery)) { knownAt }: KnownAtQuery,
  ): Promise<MeetingAnswer> {
    return meeting(knownTo(this.register, knownAt), id);
  }

  @ApiOperation({ summary: 'Matters that are followed through meetings and directives' })
  @Answer('MattersAnswer')
  @Get('matters')
  matters(@Query(new QueryPipe(KnownAtQuery)) { knownAt }: KnownAtQuery): Promise<MattersAnswer> {
    return listMatters(knownTo(this.register, knownAt));
  }

  @ApiOperation({ summary: 'What was said, promised and ordered on one matter, oldest first' })
  @Answer('MatterAnswer')
  @Get('matters/:id')
  matter(
    @Param('id', TextPipe) id: string,
    @Query(new QueryPipe(KnownAtQuery)) { knownAt }: KnownAtQuery,
  ): Promise<MatterAnswer> {
    return matter(knownTo(this.register, knownAt), id);
  }
}
