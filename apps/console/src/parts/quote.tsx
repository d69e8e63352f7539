import { useTranslations } from 'use-intl';
import { SourceCited } from './source-cited.js';
import styles from './quote.module.css';

/** A source with its words as they stand there; they are never translated. */
export function Quote({ source }: { readonly source: { readonly id: string; readonly quote: string | null } }) {
  const t = useTranslations('why');
  return (
    <figure className={styles['quote']}>
      {source.quote !== null && <blockquote dir="auto">{source.quote}</blockquote>}
      <figcaption>
        {t('source', { id: source.id })}
        <SourceCited as={source.id} />
      </figcaption>
    </figure>
  );
}
