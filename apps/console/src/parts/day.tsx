import { useTranslations } from 'use-intl';
import { useWords } from '../i18n/use-words.js';

/** A day or a part of one; says so where none is known. A partial day is shown as partial. */
export function Day({ on }: { readonly on: string | null | undefined }) {
  const t = useTranslations('states');
  const { day } = useWords();
  if (!on) return <span>{t('unknownDay')}</span>;
  return <time dateTime={on}>{day(on)}</time>;
}

/** An instant of record time, in UTC. */
export function Moment({ at }: { readonly at: string }) {
  const { moment } = useWords();
  return <time dateTime={at}>{moment(at)}</time>;
}
