import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useWords } from '../../i18n/use-words.js';
import { Quote } from '../../parts/quote.js';
import { Why } from '../../why/why.js';
import { missionNameOf } from './career-lanes.js';
import type { CareerEntry } from './career-lanes.js';
import styles from './official.module.css';

interface Props {
  readonly officialId: string;
  readonly titles: readonly Schemas['TitleHeld'][];
  /** Postings that he holds on the day. */
  readonly postings: readonly CareerEntry[];
  readonly day: string;
}

/** The offices held on the day, with the words that say so. */
export function Titles({ officialId, titles, postings, day }: Props) {
  const t = useTranslations('official');
  const words = useWords();
  return (
    <section aria-label={t('titles', { day: words.day(day) })}>
      <h2>{t('titles', { day: words.day(day) })}</h2>
      {titles.length + postings.length === 0 && <p>{t('noTitles')}</p>}
      <ul className={styles['titles']}>
        {postings.map((posting) => (
          <li key={`posting ${posting.id}`}>
            <p className={styles['title']}>
              <strong dir="auto">{posting.title}</strong> <span className={styles['held']}>({t('held.certain')})</span>{' '}
              <Why
                what={t('whyTitle', { title: posting.title })}
                subject={{ mission: posting.missionId ?? '', posting: posting.id }}
              />
            </p>
            <p className={styles['aside']} dir="auto">
              {missionNameOf(posting, words.language)}
            </p>
          </li>
        ))}
        {titles.map(({ holdingId, title, titleEn, organisation, held, sources }) => (
          <li key={holdingId}>
            <p className={styles['title']}>
              <strong dir="auto">{title}</strong> <span className={styles['held']}>({t(`held.${held}`)})</span>{' '}
              <Why
                what={t('whyTitle', { title })}
                subject={{ official: officialId }}
                concerns={({ data }) => 'holdingId' in data && data.holdingId === holdingId}
              />
            </p>
            {words.language === 'en' && titleEn !== null && titleEn !== title && <p>{titleEn}</p>}
            {organisation !== null && (
              <p className={styles['aside']} dir="auto">
                {organisation}
              </p>
            )}
            {sources.slice(0, 1).map((source) => (
              <Quote key={source.id} source={source} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
