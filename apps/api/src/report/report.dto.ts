import { reportFormats } from '@legation/platform';
import type { ReportFormat } from '@legation/platform';
import { reportLanguages } from '@legation/read-models';
import type { ReportLanguage } from '@legation/read-models';
import { Id, Instant, OneOf, WholeDay, WholeText } from '../fields.js';
import { AsOfQuery, maxPosition, ReadQuery } from '../queries.dto.js';

export class ReportsQuery extends ReadQuery {
  @OneOf(reportLanguages, { default: 'en' }) lang!: ReportLanguage;
}

/** A report of one moment: of now, as known at an instant, or as it was when the log ended at a position. */
export class ReportQuery extends AsOfQuery {
  @WholeText({
    min: 0,
    max: maxPosition,
    optional: true,
    about: 'As it was when this event was the last of the log: the report that was given then, to the byte',
  })
  position?: number;
  @OneOf(reportFormats, { default: 'json' }) format!: ReportFormat;
  @OneOf(reportLanguages, { default: 'en', about: 'Language of titles, headings and codes' }) lang!: ReportLanguage;
  @Id({ optional: true, about: 'The official, or the batch, that it is about' }) id?: string;
  @WholeDay({ optional: true, about: 'First day of a period' }) from?: string;
  @WholeDay({ optional: true, about: 'Last day of a period' }) until?: string;
  @Instant({ optional: true, about: 'What became known after this instant' }) since?: string;
  @WholeText({
    min: 1,
    max: 1_200,
    optional: true,
    about: 'How many months terms are looked ahead, or items may be silent',
  })
  months?: number;
  @OneOf(['yes', 'no'] as const, { default: 'no', about: 'Whether a CSV begins with a byte order mark' })
  bom!: 'yes' | 'no';
}
