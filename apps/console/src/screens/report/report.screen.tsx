import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useAnswer } from '../../api/use-answer.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { useLanguage } from '../../i18n/language.js';
import { Page } from '../../parts/page.js';
import { Shown } from '../../parts/shown.js';
import { parametersIn } from './parameters.js';
import type { ReportKind } from './parameters.js';
import { ReportBody } from './report-body.js';
import { ReportForm } from './report-form.js';
import styles from './report.module.css';

/** One report, of the day and the moment of the page. */
export function ReportScreen() {
  const t = useTranslations('report');
  const lang = useLanguage();
  const { reportName } = useParams({ from: '/reports/$reportName' });
  const reports = useAnswer('/v1/reports', { query: { lang } });
  const kind = reports.data?.items.find(({ name }) => name === reportName);
  return (
    <Page title={kind?.title ?? t('title')} over={<Link to="/reports">{t('title')}</Link>}>
      <Shown of={reports} lines={24}>
        {() =>
          kind ? (
            <>
              <p className={styles['purpose']}>{kind.purpose}</p>
              <Report key={reportName} kind={kind} />
            </>
          ) : (
            <p role="alert">{t('unknown', { name: reportName })}</p>
          )
        }
      </Shown>
    </Page>
  );
}

/** What the report is asked, and its answer once it has what it needs. */
function Report({ kind }: { readonly kind: ReportKind }) {
  const t = useTranslations('report');
  const lang = useLanguage();
  const { asOf } = useClocks();
  const parameters = parametersIn(useSearch({ from: '/reports/$reportName' }), kind);
  const lacking = kind.needs.filter((need) => parameters[need] === undefined);
  const query = { ...asOf, ...parameters, lang };
  const report = useAnswer(
    '/v1/reports/{name}',
    { path: { name: kind.name }, query },
    { enabled: lacking.length === 0 },
  );
  return (
    <>
      <ReportForm kind={kind} />
      {lacking.length > 0 ? (
        <p>{t('lacking', { what: lacking[0] ?? 'id' })}</p>
      ) : (
        <Shown of={report} lines={30}>
          {(body) => <ReportBody body={body} asked={query} />}
        </Shown>
      )}
    </>
  );
}
