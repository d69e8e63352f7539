import { useTranslations } from 'use-intl';
import { Page } from '../../parts/page.js';

export function EventsScreen() {
  const t = useTranslations('shell');
  return <Page title={t('events')}>{null}</Page>;
}
