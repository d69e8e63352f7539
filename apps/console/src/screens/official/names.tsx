import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useWords } from '../../i18n/use-words.js';
import { Quote } from '../../parts/quote.js';
import { Why } from '../../why/why.js';
import styles from './official.module.css';

/** All that he is called, and the records that were found to be his. */
export function Names({ official }: { readonly official: Schemas['OfficialDocument'] }) {
  const t = useTranslations('official');
  const words = useWords();
  const { id, name, registered, variants, mergedFrom, mergedInto } = official;
  const why = (what: string, eventId: string) => (
    <Why what={what} subject={{ official: id }} concerns={(line) => line.eventId === eventId} />
  );
  return (
    <>
      <h2>{t('names')}</h2>
      <ul className={styles['titles']}>
        <li>
          <p className={styles['title']}>
            <strong dir="auto">{name}</strong> {why(t('whyName', { name }), registered.eventId)}
          </p>
          {registered.source && <Quote source={registered.source} />}
        </li>
        {variants.map((variant) => (
          <li key={variant.eventId}>
            <p className={styles['title']}>
              <strong dir="auto">{variant.name}</strong> ({words.code(variant.kind)}){' '}
              {why(t('whyName', { name: variant.name }), variant.eventId)}
            </p>
            {variant.source && <Quote source={variant.source} />}
          </li>
        ))}
      </ul>
      {(mergedFrom.length > 0 || mergedInto) && <h2>{t('merged')}</h2>}
      {mergedInto && (
        <p>
          {t('mergedInto')}{' '}
          <Link to="/officials/$officialId" params={{ officialId: mergedInto.officialId }}>
            {mergedInto.officialId}
          </Link>
          : <span dir="auto">{mergedInto.reason}</span> {why(t('merged'), mergedInto.eventId)}
        </p>
      )}
      {mergedFrom.length > 0 && (
        <ul>
          {mergedFrom.map(({ officialId, reason, eventId }) => (
            <li key={officialId}>
              <code>{officialId}</code>: <span dir="auto">{reason}</span>{' '}
              <Why
                what={t('whyMerged', { id: officialId })}
                subject={{ official: officialId }}
                concerns={(line) => line.eventId === eventId}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
