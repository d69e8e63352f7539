import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useWords } from '../../i18n/use-words.js';
import { Quote } from '../../parts/quote.js';
import { Why } from '../../why/why.js';
import styles from './official.module.css';

interface Props {
  readonly officialId: string;
  readonly titles: readonly Schemas['TitleHeld'][];
  readonly day: string;
}

/** The offices held on the day, with the words that say so. */
export function Titles({ officialId, titles, day }: Props) {
  const t = useTranslations('official');
  const words = useWords();
  return (
    <section aria-label={t('titles', { day: words.day(day) })}>
      <h2>{t('titles', { day: words.day(day) })}</h2>
      {titles.length === 0 && <p>{t('noTitles')}</p>}
      <ul className={styles['titles']}>
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
