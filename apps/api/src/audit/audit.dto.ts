import { categories, eventTypes } from '@legation/domain';
import type { Category, RegisterEvent } from '@legation/domain';
import { auditClocks, auditOrders, reportLanguages } from '@legation/read-models';
import type { AuditClock, AuditOrder, ReportLanguage } from '@legation/read-models';
import { Id, Instant, OneOf, Text, WholeText } from '../fields.js';
import { maxPosition, ReadQuery } from '../queries.dto.js';

/** Changes of at most one thing; without one, of the whole register. */
export class AuditQuery extends ReadQuery {
  @Id({ optional: true, about: 'Changes to this mission, its chair and its postings' }) mission?: string;
  @Id({ optional: true, about: 'Changes to this posting of the mission' }) posting?: string;
  @Id({ optional: true, about: 'Changes to this person and his postings' }) official?: string;
  @Id({ optional: true }) batch?: string;
  @Id({ optional: true }) meeting?: string;
  @Id({ optional: true }) directive?: string;
  @Id({ optional: true }) source?: string;
  @Text({ optional: true, about: 'Who recorded them' }) actor?: string;
  @Text({
    optional: true,
    about: 'Only what rests on this source: the id of its description, or what it is cited as, to the letter',
  })
  citing?: string;
  @OneOf(auditClocks, {
    default: 'recorded',
    about: 'What `from`, `to` and the order go by: when a change was recorded, or when it came to be known',
  })
  by!: AuditClock;
  @Instant({ optional: true, about: 'At this instant or later' }) from?: string;
  @Instant({ optional: true, about: 'Before this instant' }) to?: string;
  @Instant({ optional: true, about: 'Only changes that were known at this instant; absent: all' }) knownAt?: string;
  @OneOf(eventTypes, { optional: true, about: 'What was recorded, such as TermStarted' }) type?: RegisterEvent['type'];
  @OneOf(categories, { optional: true, about: 'Changes to things of this kind' }) category?: Category;
  @OneOf(auditOrders, { default: 'oldest', about: 'Which change comes first' }) order!: AuditOrder;
  @WholeText({
    min: 0,
    max: maxPosition,
    optional: true,
    about: 'Only changes that come after this position in the order asked for: what the page before gave as `next`',
  })
  after?: number;
  @WholeText({ min: 1, max: 1_000, default: 100, about: 'Changes to a page; a CSV has all of them' }) limit!: number;
  @OneOf(['json', 'csv'] as const, { default: 'json', about: 'A CSV is sent as it is read, to the end' }) format!:
    'json' | 'csv';
  @OneOf(reportLanguages, { default: 'en', about: 'Language of the headings of a CSV' }) lang!: ReportLanguage;
  @OneOf(['yes', 'no'] as const, { default: 'no', about: 'Whether a CSV begins with a byte order mark' }) bom!:
    'yes' | 'no';
}

/** Commands that were refused, the latest first. */
export class DeniedQuery extends ReadQuery {
  @Text({ optional: true, about: 'Who asked' }) actor?: string;
  @Text({ optional: true, about: 'Why not: a code of the page of problems' }) code?: string;
  @Instant({ optional: true, about: 'Refused at this instant or later' }) from?: string;
  @Instant({ optional: true, about: 'Refused before this instant' }) to?: string;
  @WholeText({ min: 1, max: 1_000, default: 100, about: 'At most this many, the latest' }) limit!: number;
}
