import { Link, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useClocks } from '../../clocks/use-clocks.js';
import { useWords } from '../../i18n/use-words.js';
import type { Words } from '../../i18n/use-words.js';
import { recordIn } from '../../parts/record.js';
import type { RecordRef } from '../../parts/record.js';
import { Shown } from '../../parts/shown.js';
import styles from './audit.module.css';
import { ChosenRecord } from './chosen-record.js';
import { CompareMoments } from './compare-moments.js';
import { CompareTable } from './compare-table.js';
import { justBefore } from './moments.js';
import { useRecordAt } from './use-record-at.js';
import { useTrail } from './use-trail.js';

/** A record as it was known at two moments, side by side, field by field. */
export function CompareView() {
  const t = useTranslations('audit');
  const search = useSearch({ from: '/audit' });
  const record = recordIn(search);
  return (
    <>
      <h2>{t('views.compare')}</h2>
      <ChosenRecord />
      {record ? (
        <Compared key={`${record.kind} ${record.id} ${search.posting}`} record={record} />
      ) : (
        <p>{t('chooseRecord')}</p>
      )}
    </>
  );
}

function Compared({ record }: { readonly record: RecordRef }) {
  const t = useTranslations('audit');
  const words = useWords();
  const { asOf, knownAt } = useClocks();
  const { k1, k2, posting, fields } = useSearch({ from: '/audit' });
  const trail = useTrail({ [record.kind]: record.id, ...(posting === undefined ? {} : { posting }) });
  const moments = [...new Set(trail.lines.map(({ knownFrom }) => knownFrom))].sort().reverse();
  const later = k2 ?? knownAt ?? undefined;
  const last = moments.find((moment) => later === undefined || moment <= later);
  const earlier = k1 ?? (last === undefined ? undefined : justBefore(last));
  const { knownAt: _, ...day } = asOf;
  // the mission of a posting is there before it
  const since = trail.hasNextPage || posting !== undefined ? undefined : moments.at(-1);
  const isTold = !trail.isPending;
  const isAsked = isTold && earlier !== undefined;
  const before = useRecordAt(record, posting, { ...day, ...(earlier && { knownAt: earlier }) }, isAsked, since);
  const after = useRecordAt(record, posting, { ...day, ...(later && { knownAt: later }) }, isTold, since);
  return (
    <>
      <CompareMoments earlier={earlier} later={later} />
      {earlier !== undefined && (
        <Shown of={before} lines={12}>
          {(one) => (
            <Shown of={after} lines={12}>
              {(other) => (
                <CompareTable
                  of={record.kind}
                  before={one}
                  after={other}
                  headings={headingsOf(earlier, later ?? null, words.moment, t('now'))}
                  every={fields === 'all'}
                />
              )}
            </Shown>
          )}
        </Shown>
      )}
      <h3>{t('changesOf')}</h3>
      {moments.length === 0 && !trail.isPending && <p>{t('noLines')}</p>}
      <ol className={styles['moments']}>
        {moments.map((moment) => (
          <li key={moment}>
            <Link
              to="/audit"
              search={(search) => ({ ...search, k1: justBefore(moment), k2: moment })}
              resetScroll={false}
              {...(later === moment ? { 'aria-current': 'true' as const } : {})}
            >
              {words.moment(moment)}
            </Link>{' '}
            {[
              ...new Set(trail.lines.filter((line) => line.knownFrom === moment).map(({ type }) => words.code(type))),
            ].join(', ')}
          </li>
        ))}
      </ol>
      {trail.hasNextPage && <p className={styles['quiet']}>{t('olderChanges')}</p>}
    </>
  );
}

/** What the two columns are called; moments of one minute are told apart by their last digits. */
function headingsOf(
  earlier: string,
  later: string | null,
  moment: Words['moment'],
  now: string,
): readonly [string, string] {
  if (later === null) return [moment(earlier), now];
  const names = [moment(earlier), moment(later)] as const;
  return names[0] === names[1] ? [moment(earlier, true), moment(later, true)] : names;
}
