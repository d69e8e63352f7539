import { InvalidQuestion, NotFound } from '../errors.js';
import { batchesReport } from './batches.report.js';
import { careerReport } from './career.report.js';
import { changesReport } from './changes.report.js';
import { coverageReport } from './coverage.report.js';
import { directivesReport } from './directives.report.js';
import { evidenceReport } from './evidence.report.js';
import { headsReport } from './heads.report.js';
import { meetingsReport } from './meetings.report.js';
import type { Report, ReportParameter, ReportParameters } from './report.js';
import { termsReport } from './terms.report.js';
import { vacanciesReport } from './vacancies.report.js';

/** The one list of reports. */
export const reports: readonly Report[] = [
  headsReport,
  vacanciesReport,
  termsReport,
  batchesReport,
  directivesReport,
  meetingsReport,
  careerReport,
  coverageReport,
  changesReport,
  evidenceReport,
];

/**
 * The report of that name, which takes what it is asked with.
 * @throws NotFound REPORT_NOT_FOUND; InvalidQuestion for a parameter that it does not take, or needs and is not given
 */
export function reportNamed(name: string, parameters: ReportParameters): Report {
  const report = reports.find((each) => each.name === name);
  if (!report)
    throw new NotFound(
      'REPORT_NOT_FOUND',
      `no report "${name}"; they are ${reports.map((each) => each.name).join(', ')}`,
    );
  const given = Object.keys(parameters) as ReportParameter[];
  const strange = given.find((parameter) => !report.takes.includes(parameter));
  if (strange !== undefined) throw new InvalidQuestion(strange, `the report "${name}" does not take it`);
  const lacking = report.needs.find((parameter) => !given.includes(parameter));
  if (lacking !== undefined) throw new InvalidQuestion(lacking, `the report "${name}" needs it`);
  return report;
}
