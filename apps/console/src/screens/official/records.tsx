import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '../../api/client.js';
import { useWords } from '../../i18n/use-words.js';
import { Day } from '../../parts/day.js';
import { LeftOut } from '../../parts/later.js';
import styles from './official.module.css';

/** Meetings at which he was by the day of the page, the last one first. */
export function Meetings({ answer: { items, next, later } }: { readonly answer: AnswerOf<'/v1/meetings'> }) {
  const t = useTranslations('official');
  const words = useWords();
  if (items.length + later === 0) return null;
  return (
    <>
      <h2>{t('meetings')}</h2>
      {items.length > 0 && (
        <ul className={styles['records']}>
          {items.map(({ id, kind, name, nameEn, on }) => (
            <li key={id}>
              <Day on={on} />, {words.code(kind)}:{' '}
              <Link to="/meetings/$meetingId" params={{ meetingId: id }} dir="auto">
                {words.language === 'en' ? (nameEn ?? name) : name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {next !== null && <p>{t('andMore')}</p>}
      <LeftOut count={later} />
    </>
  );
}

/** Directives that he issued by the day of the page, the last one first, each with the office in which he did. */
export function Directives({ answer: { items, next, later } }: { readonly answer: AnswerOf<'/v1/directives'> }) {
  const t = useTranslations('official');
  const words = useWords();
  if (items.length + later === 0) return null;
  return (
    <>
      <h2>{t('directives')}</h2>
      {items.length > 0 && (
        <ul className={styles['records']}>
          {items.map(({ id, title, titleEn, on, issuer }) => (
            <li key={id}>
              <Day on={on} />:{' '}
              <Link to="/directives/$directiveId" params={{ directiveId: id }} dir="auto">
                {words.language === 'en' ? (titleEn ?? title) : title}
              </Link>
              {issuer.office !== null && (
                <span className={styles['aside']} dir="auto">
                  {issuer.office}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {next !== null && <p>{t('andMore')}</p>}
      <LeftOut count={later} />
    </>
  );
}
