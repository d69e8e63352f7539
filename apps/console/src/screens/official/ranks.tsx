import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Day } from '../../parts/day.js';
import { Quote } from '../../parts/quote.js';
import { Why } from '../../why/why.js';
import { rankId } from './career-lanes.js';
import type { Rank } from './career-lanes.js';
import styles from './official.module.css';

interface Props {
  readonly officialId: string;
  readonly ranks: readonly Rank[];
  /** What the picture leads to; a new object each time. */
  readonly shown: { readonly key: string } | null;
}

/** Personal ranks, which are no posts. */
export function Ranks({ officialId, ranks, shown }: Props) {
  const t = useTranslations('official');
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (shown) list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(shown.key)}"]`)?.focus();
  }, [shown]);
  if (ranks.length === 0) return null;
  return (
    <>
      <h2>{t('ranks')}</h2>
      <ul className={styles['titles']} ref={list}>
        {ranks.map(({ eventId, rank, on, by, source }) => (
          <li key={eventId} data-key={rankId({ eventId })} tabIndex={-1}>
            <p className={styles['title']}>
              <strong dir="auto">{rank}</strong>, <Day on={on} />
              {by !== null && (
                <>
                  {' '}
                  (<span dir="auto">{t('by', { by })}</span>)
                </>
              )}{' '}
              <Why
                what={t('whyRank', { rank })}
                subject={{ official: officialId }}
                concerns={(line) => line.eventId === eventId || line.type === 'RankConferred'}
              />
            </p>
            {source && <Quote source={source} />}
          </li>
        ))}
      </ul>
    </>
  );
}
