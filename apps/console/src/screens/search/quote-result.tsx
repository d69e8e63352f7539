import { useTranslations } from 'use-intl';
import { useWords } from '../../i18n/use-words.js';
import { SourceCited } from '../../parts/source-cited.js';
import { ToRecord } from '../../parts/to-record.js';
import type { FoundQuote } from './groups.js';
import { Marked } from './marked.js';
import styles from './search.module.css';

/** The words of a source, never translated, and the records that rest on them. */
export function QuoteResult({ of, asked }: { readonly of: FoundQuote; readonly asked: string }) {
  const t = useTranslations('search');
  const why = useTranslations('why');
  const words = useWords();
  const { sourceId, quote, records, statements, exact } = of;
  return (
    <figure className={styles['quote']}>
      <blockquote dir="auto">
        <Marked text={quote} asked={asked} isExact={exact} />
      </blockquote>
      <figcaption className={styles['also']}>
        {why('source', { id: sourceId })}
        <SourceCited as={sourceId} />
        <span className={styles['supports']}>
          {t('supports', { count: statements })}{' '}
          {records.map(({ kind, id, postingId, name }, at) => (
            <span key={`${kind} ${id} ${postingId ?? ''}`}>
              {at > 0 && ', '}
              {words.code(kind)}{' '}
              <ToRecord of={{ kind, id }}>
                <bdi>{name ?? id}</bdi>
              </ToRecord>
              {postingId !== null && (
                <>
                  {' '}
                  (<code>{postingId}</code>)
                </>
              )}
            </span>
          ))}
        </span>
      </figcaption>
    </figure>
  );
}
