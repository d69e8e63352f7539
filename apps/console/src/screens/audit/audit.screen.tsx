import { useTranslations } from 'use-intl';
import { Page } from '../../parts/page.js';

export function AuditScreen() {
  const t = useTranslations('shell');
  return <Page title={t('audit')}>{null}</Page>;
}
