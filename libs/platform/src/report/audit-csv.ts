import { inWords } from '@legation/read-models';
import type { AuditLine, Cell, ReportLanguage, Said } from '@legation/read-models';
import { byteOrderMark, csvRecord } from './csv.js';

const columns: readonly (readonly [heading: Said, cell: (line: AuditLine) => Cell])[] = [
  [{ en: 'Position', vi: 'Vị trí' }, ({ position }) => position],
  [{ en: 'Recorded', vi: 'Ghi nhận' }, ({ recordedAt }) => recordedAt],
  [{ en: 'Known from', vi: 'Biết từ' }, ({ knownFrom }) => knownFrom],
  [{ en: 'By', vi: 'Người ghi' }, ({ actor }) => actor],
  [{ en: 'Of', vi: 'Đối tượng' }, ({ stream }) => stream],
  [{ en: 'Revision', vi: 'Lần ghi' }, ({ revision }) => revision],
  [{ en: 'Posting', vi: 'Nhiệm kỳ công tác' }, ({ postingId }) => postingId],
  [{ en: 'Event', vi: 'Sự kiện' }, ({ type }) => type],
  [{ en: 'True on', vi: 'Ngày của sự việc' }, ({ on }) => on],
  [{ en: 'What changed', vi: 'Thay đổi' }, ({ changes }) => inWords(changes)],
  [{ en: 'Reason', vi: 'Lý do' }, ({ reason }) => reason],
  [{ en: 'Rules passed', vi: 'Quy tắc được vượt' }, ({ rules }) => rules.join('; ')],
  [{ en: 'Source', vi: 'Nguồn' }, ({ source }) => source?.id ?? null],
  [{ en: 'Quote', vi: 'Trích dẫn' }, ({ source }) => source?.quote ?? null],
  [{ en: 'Date as written', vi: 'Ngày theo nguyên văn' }, ({ dating }) => dating?.asWritten ?? null],
  [{ en: 'Inferred', vi: 'Suy ra' }, ({ dating }) => dating?.inferred ?? null],
  [{ en: 'Command', vi: 'Lệnh' }, ({ commandId }) => commandId],
  [{ en: 'Correlation', vi: 'Mã liên kết' }, ({ correlationId }) => correlationId],
  [{ en: 'Event id', vi: 'Mã sự kiện' }, ({ eventId }) => eventId],
];

/** The audit trail as CSV (RFC 4180), page by page as it is read: one change a record, with the same columns always. */
export async function* auditCsv(
  pages: AsyncIterable<readonly AuditLine[]>,
  language: ReportLanguage,
  { bom }: { readonly bom: boolean },
): AsyncGenerator<string> {
  const heading = csvRecord(columns.map(([said]) => said[language]));
  let before = `${bom ? byteOrderMark : ''}${heading}\r\n`;
  for await (const page of pages) {
    yield before + page.map((line) => `${csvRecord(columns.map(([, cell]) => cell(line)))}\r\n`).join('');
    before = '';
  }
}
