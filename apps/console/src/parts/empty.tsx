import { useTranslations } from 'use-intl';

/** Nothing is recorded: says so, and how something comes in. */
export function Empty() {
  const t = useTranslations('states');
  return (
    <>
      <p>{t('empty')}</p>
      <p>{t('emptyHelp')}</p>
    </>
  );
}
