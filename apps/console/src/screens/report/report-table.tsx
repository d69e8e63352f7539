import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useWords } from '../../i18n/use-words.js';
import type { Words } from '../../i18n/use-words.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { Day, Moment } from '../../parts/day.js';
import { cellWord } from './cell-word.js';
import styles from './report.module.css';

type Section = Schemas['ReportBody']['sections'][number];
type ReportColumn = Section['columns'][number];
interface Row {
  readonly number: number;
  readonly cells: Section['rows'][number];
}

const shares: Readonly<Record<string, number>> = { date: 0.9, instant: 1, number: 0.6, code: 0.9, text: 1.5 };

interface Props {
  readonly report: string;
  readonly section: Section;
  readonly caption: string;
}

/** One table of a report, in the order of the report. Columns in which nothing is said are left out. */
export function ReportTable({ report, section, caption }: Props) {
  const t = useTranslations('report');
  const words = useWords();
  const rows = useMemo(() => section.rows.map((cells, number) => ({ number, cells })), [section]);
  const columns = useMemo(
    () =>
      section.columns
        .filter(({ key }) => rows.some(({ cells }) => (cells[key] ?? null) !== null))
        .map((column) => columnOf(report, column, words)),
    [report, section, rows, words],
  );
  if (rows.length === 0) return <p>{t('nothing')}</p>;
  return (
    <div className={styles['table']}>
      <DataTable caption={caption} columns={columns} items={rows} keyOf={({ number }) => String(number)} />
    </div>
  );
}

function columnOf(report: string, { key, kind, heading }: ReportColumn, words: Words): Column<Row> {
  const cellOf = ({ cells }: Row) => cells[key] ?? null;
  return {
    id: key,
    heading,
    share: shares[kind] ?? 1,
    figures: kind === 'number',
    value: (row) => {
      const cell = cellOf(row);
      return kind === 'code' && typeof cell === 'string' ? cellWord(report, cell, words) : cell;
    },
    show: (row) => {
      const cell = cellOf(row);
      if (typeof cell === 'number') return words.number(cell);
      if (typeof cell !== 'string') return cell;
      if (kind === 'code') return cellWord(report, cell, words);
      if (kind === 'date') return <Day on={cell} />;
      if (kind === 'dates') return cell.split(', ').map(words.day).join(', ');
      if (kind === 'instant') return <Moment at={cell} />;
      return <span dir="auto">{cell}</span>;
    },
  };
}
