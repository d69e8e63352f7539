import { useTranslations } from 'use-intl';
import { Page } from '../../parts/page.js';

export function CoverageScreen() {
  const t = useTranslations('shell');
  return <Page title={t('coverage')}>{null}</Page>;
}
