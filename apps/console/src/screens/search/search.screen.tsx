import { useTranslations } from 'use-intl';
import { Page } from '../../parts/page.js';

export function SearchScreen() {
  const t = useTranslations('shell');
  return <Page title={t('search')}>{null}</Page>;
}
