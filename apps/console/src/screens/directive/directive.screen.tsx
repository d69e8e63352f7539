import { useTranslations } from 'use-intl';
import { Page } from '../../parts/page.js';

export function DirectiveScreen() {
  const t = useTranslations('shell');
  return <Page title={t('meetings')}>{null}</Page>;
}
