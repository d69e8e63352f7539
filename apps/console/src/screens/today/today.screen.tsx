import { useTranslations } from 'use-intl';
import { Page } from '../../parts/page.js';

export function TodayScreen() {
  const t = useTranslations('shell');
  return <Page title={t('today')}>{null}</Page>;
}
