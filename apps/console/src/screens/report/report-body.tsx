import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../parts/button.js';
import { Day, Moment } from '../../parts/day.js';
import { Facts } from '../../parts/facts.js';
import { aboutText } from './about-text.js';
import { fileAddress } from './parameters.js';
import styles from './report.module.css';
import { ReportTable } from './report-table.js';

type Body = Schemas['ReportBody'];

/** A report with its tables, the files that it can be had as, and the key under which it can be had again. */
export function ReportBody({ body, asked }: { readonly body: Body; readonly asked: object }) {
  const t = useTranslations('report');
  const words = useWords();
  const pair = { ...asked, on: body.on }; // the day stays the same when the file is opened tomorrow
  return (
    <>
      {body.about !== null && (
        <h2 className={styles['about']} dir="auto">
          {aboutText(body.about, words)}
        </h2>
      )}
      <p className={styles['actions']}>
        <Button onPress={() => window.print()}>{t('print')}</Button>
        <span>{t('download')}</span>
        {(['html', 'csv', 'xlsx'] as const).map((format) => (
          <a
            key={format}
            href={fileAddress(body.report, format, pair)}
            download={`${body.report}-${body.on}.${format}`}
          >
            {t(`formats.${format}`)}
          </a>
        ))}
      </p>
      {body.sections.map((section, index) => (
        <section key={index} className={styles['section']}>
          {section.title !== null && <h2>{section.title}</h2>}
          <ReportTable report={body.report} section={section} caption={section.title ?? body.title} />
        </section>
      ))}
      <footer className={styles['key']}>
        <Facts
          of={[
            [t('on'), <Day key="on" on={body.on} />],
            [t('knownAt'), body.knownAt && <Moment key="known" at={body.knownAt} />],
            [t('position'), body.position === null ? null : t('positionNumber', { position: body.position })],
          ]}
        />
      </footer>
    </>
  );
}
