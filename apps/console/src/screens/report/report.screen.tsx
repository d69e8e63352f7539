import { useTranslations } from 'use-intl';
import { Page } from '../../parts/page.js';

export function ReportScreen() {
  const t = useTranslations('shell');
  return <Page title={t('reports')}>{null}</Page>;
}
