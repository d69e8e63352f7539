import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useAnswer } from '../../api/use-answer.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { Day } from '../../parts/day.js';
import { Later } from '../../parts/later.js';
import { Page } from '../../parts/page.js';
import { Shown } from '../../parts/shown.js';
import { EntryLine } from './entry-line.js';
import styles from './matter.module.css';
import { monthsBetween, stopsOf } from './time-line.js';

/** One matter followed through meetings and directives, word by word, the oldest first. */
export function MatterScreen() {
  const { matterId } = useParams({ from: '/matters/$matterId' });
  const { known } = useClocks();
  const t = useTranslations('matter');
  const answer = useAnswer('/v1/matters/{id}', { path: { id: matterId }, query: known });
  return (
    <Page
      title={matterId}
      over={
        <Link to="/meetings" search={{ view: 'matters' }}>
          {t('matters')}
        </Link>
      }
    >
      <Shown of={answer} lines={24}>
        {({ entries }) => {
          const stops = stopsOf(entries);
          return (
            <>
              <p>{t('about', { words: entries.length, days: stops.length })}</p>
              <ol className={styles['line']}>
                {stops.map(({ on, entries: said }, at) => (
                  <li key={on ?? 'unknown'}>
                    <h2>
                      <Day on={on} />
                      <Later on={on} />
                      <Since months={monthsBetween(stops[at - 1]?.on ?? null, on)} />
                    </h2>
                    <ol className={styles['said']}>
                      {said.map((entry, index) => (
                        <EntryLine key={index} of={entry} />
                      ))}
                    </ol>
                  </li>
                ))}
              </ol>
            </>
          );
        }}
      </Shown>
    </Page>
  );
}

function Since({ months }: { readonly months: number | null }) {
  const t = useTranslations('matter');
  return months === null ? null : <span className={styles['since']}> {t('since', { months })}</span>;
}
