import { useTranslations } from 'use-intl';
import { Page } from '../../parts/page.js';

export function OfficialScreen() {
  const t = useTranslations('shell');
  return <Page title={t('today')}>{null}</Page>;
}
