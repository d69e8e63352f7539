import { useTranslations } from 'use-intl';
import { Page } from '../../parts/page.js';

export function BatchScreen() {
  const t = useTranslations('shell');
  return <Page title={t('batches')}>{null}</Page>;
}
