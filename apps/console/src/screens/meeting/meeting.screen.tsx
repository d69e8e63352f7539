import { useTranslations } from 'use-intl';
import { Page } from '../../parts/page.js';

export function MeetingScreen() {
  const t = useTranslations('shell');
  return <Page title={t('meetings')}>{null}</Page>;
}
