import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { compare } from '../../compare/compare.js';
import type { Compared } from '../../compare/compare.js';
import { useWords } from '../../i18n/use-words.js';
import type { Words } from '../../i18n/use-words.js';
import { valueWord } from '../../i18n/value-words.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import type { RecordKind } from '../../parts/record.js';
import styles from './audit.module.css';

interface Props {
  readonly of: RecordKind;
  /** Null: not in the register then. */
  readonly before: object | null;
  readonly after: object | null;
  readonly headings: readonly [before: string, after: string];
  /** Whether fields that are the same are shown too. */
  readonly every: boolean;
}

const signs = { same: '=', changed: '≠', added: '+', removed: '−' } as const;

/** Two states of a record in two columns; what differs has a sign and a word. */
export function CompareTable({ of, before, after, headings, every }: Props) {
  const t = useTranslations('audit');
  const words = useWords();
  const all = useMemo(() => compare(before ?? undefined, after ?? undefined), [before, after]);
  const different = all.filter(({ kind }) => kind !== 'same');
  const columns: readonly Column<Compared>[] = [
    {
      id: 'field',
      heading: t('field'),
      value: ({ path }) => pathText(path, words),
      show: ({ path }) => <bdi>{pathText(path, words)}</bdi>,
      share: 1.2,
    },
    {
      id: 'difference',
      heading: t('difference'),
      value: ({ kind }) => Object.keys(signs).indexOf(kind),
      show: ({ kind }) => (
        <span className={styles[kind]}>
          <span aria-hidden="true">{signs[kind]} </span>
          {t(`differences.${kind}`)}
        </span>
      ),
      share: 0.7,
    },
    {
      id: 'before',
      heading: headings[0],
      value: (one) => valueText(one, one.before, words, of),
      show: (one) => shown(one, one.before, words, of),
    },
    {
      id: 'after',
      heading: headings[1],
      value: (one) => valueText(one, one.after, words, of),
      show: (one) => shown(one, one.after, words, of),
    },
  ];
  return (
    <>
      {before === null && <p>{t('notYet', { moment: headings[0] })}</p>}
      {after === null && <p>{t('notYet', { moment: headings[1] })}</p>}
      <p>
        {t('different', { count: different.length, all: all.length })}{' '}
        <Link
          to="/audit"
          search={({ fields: _, ...others }) => (every ? others : { ...others, fields: 'all' })}
          resetScroll={false}
        >
          {every ? t('onlyDifferent') : t('everyField')}
        </Link>
      </p>
      {(every ? all : different).length > 0 && (
        <DataTable
          caption={t('views.compare')}
          columns={columns}
          items={every ? all : different}
          keyOf={({ path }) => JSON.stringify(path)}
        />
      )}
    </>
  );
}

const pathText = (path: Compared['path'], words: Words): string =>
  path.map(({ name, is }) => (is === 'field' ? words.code(name) : name)).join(' › ');

const shown = (one: Compared, value: Compared['before'], words: Words, of: RecordKind) => (
  <span dir="auto">{valueText(one, value, words, of) ?? '–'}</span>
);

function valueText({ path }: Compared, value: Compared['before'], words: Words, of: RecordKind): string | null {
  if (value === undefined || value === null) return null;
  const field = path.findLast(({ is }) => is === 'field')?.name ?? '';
  const all = Array.isArray(value) ? value : [value as string | number | boolean];
  return all.map((one) => (one === null ? '–' : valueWord(field, one, words, of))).join('; ');
}
