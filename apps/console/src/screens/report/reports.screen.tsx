import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useAnswer } from '../../api/use-answer.js';
import { useLanguage } from '../../i18n/language.js';
import { Page } from '../../parts/page.js';
import { Shown } from '../../parts/shown.js';
import styles from './report.module.css';

/** The reports that there are, and what each is for. */
export function ReportsScreen() {
  const t = useTranslations('report');
  const lang = useLanguage();
  const reports = useAnswer('/v1/reports', { query: { lang } });
  return (
    <Page title={t('title')}>
      <p>{t('help')}</p>
      <Shown of={reports} lines={24}>
        {({ items }) => (
          <dl className={styles['list']}>
            {items.map(({ name, title, purpose }) => (
              <div key={name}>
                <dt>
                  <Link to="/reports/$reportName" params={{ reportName: name }}>
                    {title}
                  </Link>
                </dt>
                <dd>{purpose}</dd>
              </div>
            ))}
          </dl>
        )}
      </Shown>
    </Page>
  );
}
