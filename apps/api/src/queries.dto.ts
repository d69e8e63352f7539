import { categories, headClasses } from '@legation/domain';
import type { Category, HeadClass } from '@legation/domain';
import { anomalyKinds, searchKinds } from '@legation/read-models';
import type { AnomalyKind, SearchKind } from '@legation/read-models';
import { Id, Instant, OneOf, Text, WholeDay, WholeText } from './fields.js';

export const maxPosition = Number.MAX_SAFE_INTEGER;

/** What every question may say. */
export class ReadQuery {
  @WholeText({
    min: 0,
    max: maxPosition,
    optional: true,
    about: 'Waits until the read models have reached this position',
  })
  atLeast?: number;
}

/** As of which day, and as known when. */
export class AsOfQuery extends ReadQuery {
  @WholeDay({ optional: true, about: 'The day asked about; absent: today (UTC)' }) on?: string;
  @Instant({ optional: true, about: 'Only what was known at this instant; absent: everything' }) knownAt?: string;
}

export class KnownAtQuery extends ReadQuery {
  @Instant({ optional: true, about: 'Only what was known at this instant; absent: everything' }) knownAt?: string;
}

export class PageQuery extends KnownAtQuery {
  @WholeText({ min: 1, max: 1_000, default: 100, about: 'Items to a page' }) limit!: number;
  @Text({ max: 2_000, optional: true, about: 'What the page before gave as `next`' }) after?: string;
}

export class MissionsQuery extends PageQuery {
  @Text({ optional: true }) region?: string;
}

export class SourcesQuery extends PageQuery {
  @Text({ max: 300, optional: true, about: 'Only what facts cite so, to the letter' }) citedAs?: string;
}

export class CurrentPostingsQuery extends AsOfQuery {
  @WholeText({ min: 1, max: 1_000, default: 100, about: 'Missions to a page' }) limit!: number;
  @Text({ max: 2_000, optional: true, about: 'What the page before gave as `next`' }) after?: string;
  @OneOf(headClasses, { optional: true }) class?: HeadClass;
  @Text({ optional: true }) region?: string;
}

export class StateCoverageQuery extends AsOfQuery {
  @Text({ about: 'A receiving state or organisation' }) state!: string;
}

/** Every term, for those who evaluate days themselves. */
export class TermsQuery extends KnownAtQuery {
  @WholeDay({
    optional: true,
    about: 'Only what decides the chairs of this day: terms that may hold, and the head before',
  })
  on?: string;
  @WholeText({ min: 1, max: 10_000, default: 1_000, about: 'Terms to a page' }) limit!: number;
  @Text({ max: 2_000, optional: true, about: 'What the page before gave as `next`' }) after?: string;
}

/** Where to step from a day and from a moment of knowledge: in the whole register, or in what concerns any of those named. */
export class StepsQuery extends AsOfQuery {
  @Id({ optional: true, about: 'Only what concerns this mission, its chair and its postings' }) mission?: string;
  @Id({ optional: true, about: 'Only what concerns this person; beside a mission, his postings there' })
  official?: string;
  @Id({ optional: true, about: 'Only what concerns this batch and the postings of those whom it names' })
  batch?: string;
  @Id({ optional: true, about: 'Only what concerns this meeting, its sessions and the directives given there' })
  meeting?: string;
  @Id({ optional: true, about: 'Only what concerns this directive, its items and their follow-up' }) directive?: string;
  @Id({ optional: true, about: 'Only the meetings and directives that touch this matter' }) matter?: string;
  @Id({ optional: true, about: 'Only the description of this source' }) source?: string;
  @OneOf(categories, {
    optional: true,
    about: 'Where nothing is named: only days on which something of this kind changes; a posting is of its mission',
  })
  category?: Category;
}

export class EndingsQuery extends AsOfQuery {
  @Text({ max: 5, default: '6m', about: 'So many months ahead, such as 6m' }) within!: string;
}

export class AnomaliesQuery extends KnownAtQuery {
  @WholeText({ min: 1, max: 1_000, default: 100, about: 'Missions to a page' }) limit!: number;
  @Text({ max: 2_000, optional: true, about: 'What the page before gave as `next`' }) after?: string;
  @Id({ optional: true }) mission?: string;
  @OneOf(anomalyKinds, { optional: true }) kind?: AnomalyKind;
}

export class SearchQuery extends KnownAtQuery {
  @Text({ about: 'Words, or beginnings of words; marks may be left out' }) q!: string;
  @WholeText({ min: 1, max: 500, default: 20 }) limit!: number;
  @OneOf(searchKinds, { optional: true, about: 'Only what is of this kind' }) kind?: SearchKind;
}

/** What a follow-up looks like on a day. */
export class DirectiveQuery extends AsOfQuery {
  @WholeText({ min: 1, max: 1_200, default: 6, about: 'Months without a word after which an item counts as silent' })
  silentMonths!: number;
}

export class MeetingsQuery extends PageQuery {
  @WholeDay({ optional: true, about: 'Leaves out those that begin only after this day, and counts them; absent: all' })
  on?: string;
  @Id({ optional: true, about: 'Who attended' }) official?: string;
  @Id({ optional: true, about: 'Who chaired' }) chair?: string;
}

export class DirectivesQuery extends PageQuery {
  @WholeDay({ optional: true, about: 'Leaves out those issued only after this day, and counts them; absent: all' })
  on?: string;
  @Id({ optional: true }) issuer?: string;
  @Id({ optional: true }) addressee?: string;
  @Text({ max: 1_000, optional: true, about: 'A document that it cites, as written' }) cites?: string;
}
