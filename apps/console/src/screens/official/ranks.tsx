import { useTranslations } from 'use-intl';
import { Day } from '../../parts/day.js';
import { Quote } from '../../parts/quote.js';
import { Why } from '../../why/why.js';
import type { Rank } from './career-lanes.js';
import styles from './official.module.css';

/** Personal ranks, which are no posts. */
export function Ranks({ officialId, ranks }: { readonly officialId: string; readonly ranks: readonly Rank[] }) {
  const t = useTranslations('official');
  if (ranks.length === 0) return null;
  return (
    <>
      <h2>{t('ranks')}</h2>
      <ul className={styles['titles']}>
        {ranks.map(({ eventId, rank, on, by, source }) => (
          <li key={eventId}>
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
