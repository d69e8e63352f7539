import { useTranslations } from 'use-intl';
import { Page } from '../../parts/page.js';

export function BatchesScreen() {
  const t = useTranslations('shell');
  return <Page title={t('batches')}>{null}</Page>;
}
