import { useTranslations } from 'use-intl';
import { Quote } from './quote.js';

/** What a record rests on: each source with its words. */
export function Sources({ of }: { readonly of: readonly { readonly id: string; readonly quote: string | null }[] }) {
  const t = useTranslations('why');
  if (of.length === 0) return <p>{t('noSource')}</p>;
  return of.map((source) => <Quote key={`${source.id} ${source.quote ?? ''}`} source={source} />);
}
