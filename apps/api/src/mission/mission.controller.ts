import { Controller, Get, Inject, Param, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Register } from '@legation/platform';
import {
  collectionOf,
  coveredStates,
  currentPostings,
  holders,
  lastKnown,
  missions,
  missionTimeline,
  requireMission,
  stateCoverage,
  terms,
  termsEnding,
  vacancies,
} from '@legation/read-models';
import type {
  CoveredStatesAnswer,
  CurrentPostingsAnswer,
  HoldersAnswer,
  MissionDocument,
  StateCoverageAnswer,
  TermsAnswer,
  TermsEndingAnswer,
  TimelineAnswer,
  VacanciesAnswer,
} from '@legation/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswersOfStream, asOf, given, knownTo, linkNext, ReadInterceptor } from '../answers.js';
import { IdPipe } from '../command.pipe.js';
import { Answer } from '../openapi/answer.js';
import type { MissionAnswer, MissionsAnswer } from '../openapi/answer-types.js';
import { EdgeError } from '../problem.js';
import {
  AsOfQuery,
  CurrentPostingsQuery,
  EndingsQuery,
  KnownAtQuery,
  MissionsQuery,
  StateCoverageQuery,
  TermsQuery,
} from '../queries.dto.js';
import { QueryPipe } from '../query.pipe.js';
import { REGISTER } from '../tokens.js';

@ApiTags('missions')
@UseInterceptors(ReadInterceptor)
@Controller('v1')
export class MissionController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @ApiOperation({ summary: 'Missions, page by page' })
  @Answer('MissionsAnswer')
  @Get('missions')
  async list(
    @Query(new QueryPipe(MissionsQuery)) { limit, after, region, knownAt }: MissionsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MissionsAnswer> {
    const readStore = knownTo(this.register, knownAt);
    const collection = await collectionOf(readStore, missions);
    const page = await readStore.find<MissionDocument>(
      collection,
      region === undefined ? {} : { region },
      given({ limit, after }),
    );
    linkNext(request, reply, page.next);
    return { knownAt: await lastKnown(readStore), ...page };
  }

  @ApiOperation({ summary: 'One mission' })
  @Answer('MissionAnswer')
  @AnswersOfStream('mission')
  @Get('missions/:id')
  async one(
    @Param('id', IdPipe) id: string,
    @Query(new QueryPipe(KnownAtQuery)) { knownAt }: KnownAtQuery,
  ): Promise<MissionAnswer> {
    const store = knownTo(this.register, knownAt);
    return { knownAt: await lastKnown(store), ...(await requireMission(store, id)) };
  }

  @ApiOperation({ summary: 'Who held this post on a day, as known at an instant' })
  @Answer('HoldersAnswer')
  @AnswersOfStream('mission')
  @Get('missions/:id/holders')
  holders(@Param('id', IdPipe) id: string, @Query(new QueryPipe(AsOfQuery)) query: AsOfQuery): Promise<HoldersAnswer> {
    return holders(knownTo(this.register, query.knownAt), id, asOf(query));
  }

  @ApiOperation({ summary: 'All that happened to a mission and its chair, oldest first' })
  @Answer('TimelineAnswer')
  @AnswersOfStream('mission')
  @Get('missions/:id/timeline')
  timeline(
    @Param('id', IdPipe) id: string,
    @Query(new QueryPipe(KnownAtQuery)) { knownAt }: KnownAtQuery,
  ): Promise<TimelineAnswer> {
    return missionTimeline(knownTo(this.register, knownAt), id, knownAt ?? null);
  }

  @ApiOperation({ summary: 'Every chair and who holds it, today or on any day' })
  @Answer('CurrentPostingsAnswer')
  @Get('postings/current')
  async current(
    @Query(new QueryPipe(CurrentPostingsQuery)) query: CurrentPostingsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CurrentPostingsAnswer> {
    const { limit, after, class: headClass, region } = query;
    const question = { ...asOf(query), ...given({ limit, after, class: headClass, region }) };
    const answer = await currentPostings(knownTo(this.register, query.knownAt), question);
    linkNext(request, reply, answer.next);
    return answer;
  }

  @ApiOperation({ summary: 'Who is accredited to a state, and from where' })
  @Answer('StateCoverageAnswer')
  @Get('coverage')
  coverage(@Query(new QueryPipe(StateCoverageQuery)) query: StateCoverageQuery): Promise<StateCoverageAnswer> {
    return stateCoverage(knownTo(this.register, query.knownAt), query.state, asOf(query));
  }

  @ApiOperation({ summary: 'Every receiving state and organisation: who is accredited to it, or that nobody is' })
  @Answer('CoveredStatesAnswer')
  @Get('coverage/states')
  coveredStates(@Query(new QueryPipe(AsOfQuery)) query: AsOfQuery): Promise<CoveredStatesAnswer> {
    return coveredStates(knownTo(this.register, query.knownAt), asOf(query));
  }

  @ApiOperation({ summary: 'Every term that ever was as intervals of days, to tell of any day who held which chair' })
  @Answer('TermsAnswer')
  @Get('terms')
  async terms(
    @Query(new QueryPipe(TermsQuery)) { knownAt, on, limit, after }: TermsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TermsAnswer> {
    const answer = await terms(knownTo(this.register, knownAt), {
      knownAt: knownAt ?? null,
      limit,
      ...given({ on, after }),
    });
    linkNext(request, reply, answer.next);
    return answer;
  }

  @ApiOperation({ summary: 'Chairs in which nobody surely sits' })
  @Answer('VacanciesAnswer')
  @Get('vacancies')
  vacancies(@Query(new QueryPipe(AsOfQuery)) query: AsOfQuery): Promise<VacanciesAnswer> {
    return vacancies(knownTo(this.register, query.knownAt), asOf(query));
  }

  @ApiOperation({ summary: 'Terms that are planned to end soon, and those overdue' })
  @Answer('TermsEndingAnswer')
  @Get('endings')
  endings(@Query(new QueryPipe(EndingsQuery)) query: EndingsQuery): Promise<TermsEndingAnswer> {
    const months = /^(\d{1,3})m$/.exec(query.within)?.[1];
    if (months === undefined) throw new EdgeError('INVALID_QUERY', 'within: write a number of months, such as 6m');
    return termsEnding(knownTo(this.register, query.knownAt), asOf(query), Number(months));
  }
}
