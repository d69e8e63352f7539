import { useTranslations } from 'use-intl';
import { Page } from '../../parts/page.js';

export function ReportsScreen() {
  const t = useTranslations('shell');
  return <Page title={t('reports')}>{null}</Page>;
}
