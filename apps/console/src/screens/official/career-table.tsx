import { Link } from '@tanstack/react-router';
import { memo, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../parts/button.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { Day } from '../../parts/day.js';
import { Why } from '../../why/why.js';
import { firstDayOf, idOf, missionNameOf } from './career-lanes.js';
import type { CareerEntry } from './career-lanes.js';
import { careerStatusOn } from './held-on.js';
import styles from './official.module.css';

interface Props {
  readonly officialId: string;
  readonly caption: string;
  readonly entries: readonly CareerEntry[];
  /** Ids of the missions that he heads on the day. */
  readonly heads: ReadonlySet<string>;
  readonly day: string;
  readonly shown: { readonly key: string } | null;
  onShow(id: string): void;
  said(entry: CareerEntry): string;
}

/** Postings and offices with all their days. */
export const CareerTable = memo(function CareerTable(props: Props) {
  const { officialId, caption, entries, heads, day, shown, onShow, said } = props;
  const t = useTranslations('official');
  const words = useWords();
  const columns = useMemo<readonly Column<CareerEntry>[]>(() => {
    const dated = (on: string | null, aside: string | null) =>
      on === null ? (
        '–'
      ) : (
        <>
          <Day on={on} />
          {aside !== null && <span className={styles['aside']}>{aside}</span>}
        </>
      );
    const codeOf = (code: string | null) => (code === null ? null : words.code(code));
    return [
      {
        id: 'title',
        heading: t('title'),
        share: 2.5,
        value: ({ title }) => title,
        show: (entry) => (
          <>
            <span dir="auto">{entry.title}</span>
            <span className={styles['aside']}>{words.code(entry.kind)}</span>
            {entry.missionId !== null && (
              <span className={styles['aside']}>
                <Link to="/missions/$missionId" params={{ missionId: entry.missionId }} dir="auto">
                  {missionNameOf(entry, words.language)}
                </Link>
              </span>
            )}
          </>
        ),
      },
      {
        id: 'named',
        heading: t('named'),
        share: 1.5,
        value: firstDayOf,
        show: ({ designatedOn, appointedOn, attestedOn }) => (
          <ul className={styles['days']}>
            {designatedOn !== null && (
              <li>
                {words.code('designated')} <Day on={designatedOn} />
              </li>
            )}
            {appointedOn !== null && (
              <li>
                {words.code('appointed')} <Day on={appointedOn} />
              </li>
            )}
            {attestedOn.map((on) => (
              <li key={on}>
                {t('seen')} <Day on={on} />
              </li>
            ))}
          </ul>
        ),
      },
      {
        id: 'start',
        heading: t('start'),
        share: 0.8,
        value: ({ startOn }) => startOn,
        show: ({ startOn, startBasis }) => dated(startOn, codeOf(startBasis)),
      },
      {
        id: 'end',
        heading: t('end'),
        share: 0.8,
        value: ({ endOn, plannedEnd }) => endOn ?? plannedEnd,
        show: ({ endOn, endCause, plannedEnd }) =>
          endOn === null ? dated(plannedEnd, t('planned')) : dated(endOn, codeOf(endCause)),
      },
      {
        id: 'status',
        heading: t('status'),
        share: 0.8,
        value: (entry) => words.code(careerStatusOn(entry, heads, day)),
        show: (entry) => (
          <>
            {words.code(careerStatusOn(entry, heads, day))}
            <span className={styles['aside']}>{t('sources', { count: entry.sources.length })}</span>
          </>
        ),
      },
      {
        id: 'ask',
        heading: t('ask'),
        isOnScreenOnly: true,
        share: 0.8,
        show: (entry) => (
          <span className={styles['ask']}>
            <Why
              what={said(entry)}
              subject={
                entry.kind === 'posting' && entry.missionId !== null
                  ? { mission: entry.missionId, posting: entry.id }
                  : { official: officialId }
              }
              {...(entry.kind === 'office'
                ? { concerns: ({ data }) => 'holdingId' in data && data.holdingId === entry.id }
                : {})}
            />
            {firstDayOf(entry) !== null && (
              <Button
                look="quiet"
                aria-label={t('showNamed', { what: said(entry) })}
                onPress={() => onShow(idOf(entry))}
              >
                {t('show')}
              </Button>
            )}
          </span>
        ),
      },
    ];
  }, [t, words, officialId, heads, day, onShow, said]);
  return <DataTable caption={caption} columns={columns} items={entries} keyOf={idOf} shown={shown} />;
});
