import { Link } from '@tanstack/react-router';
import { Fragment, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useAnswer } from '../../api/use-answer.js';
import type { Chairs } from '../../chairs/chairs.js';
import { today } from '../../clocks/clocks.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { useWords } from '../../i18n/use-words.js';
import { Moment } from '../../parts/day.js';
import { Shown } from '../../parts/shown.js';
import { changesIn, monthBefore } from './change.js';
import type { Change, Happening } from './change.js';
import { ChangeSubject } from './change-subject.js';
import styles from './today.module.css';

const shownAtMost = 40;

/**
 * What was recorded in the last thirty days; on a page of an earlier moment, what came to be known in the thirty days before it. The last
 * first.
 */
export function Changes({ chairs }: { readonly chairs: Chairs }) {
  const t = useTranslations('today');
  const words = useWords();
  const { knownAt } = useClocks();
  const { from, to } = useMemo(() => monthBefore(knownAt, today()), [knownAt]);
  const past = knownAt === null ? {} : ({ by: 'known', knownAt } as const);
  const newest = useAnswer('/v1/audit', { query: { from, ...past, order: 'newest', limit: shownAtMost } });
  return (
    <section>
      <h2>{to === null ? t('changes') : t('changesBefore', { moment: words.moment(to) })}</h2>
      <Shown of={newest}>
        {({ items, next }) =>
          items.length === 0 ? (
            <p>
              {to === null
                ? t('noChanges', { from: words.day(from.slice(0, 10)) })
                : t('noChangesBefore', { from: words.moment(from), to: words.moment(to) })}
            </p>
          ) : (
            <>
              <ol className={styles['changes']}>
                {changesIn(items, chairs, to === null ? 'recordedAt' : 'knownFrom').map((change) => (
                  <li key={change.what[0]?.eventId}>
                    <Moment at={change.at} />
                    <Sentence of={change} />
                  </li>
                ))}
              </ol>
              {next !== null && (
                <p>
                  <Link to="/audit" search={{ from }}>
                    {t('moreChanges')}
                  </Link>
                </p>
              )}
            </>
          )
        }
      </Shown>
    </section>
  );
}

/** Of what: what happened, to whom, and when that is true. */
function Sentence({ of }: { readonly of: Change }) {
  return (
    <span>
      <ChangeSubject of={of} />
      {': '}
      {of.what.map((happening, at) => (
        <Fragment key={happening.eventId}>
          {at > 0 && '; '}
          <Happened of={happening} />
        </Fragment>
      ))}
    </span>
  );
}

function Happened({ of: { type, times, on, official } }: { readonly of: Happening }) {
  const t = useTranslations('today');
  const words = useWords();
  return (
    <>
      {words.code(type)}
      {times > 1 && ` ${t('times', { times })}`}
      {official && (
        <>
          {', '}
          <Link to="/officials/$officialId" params={{ officialId: official.id }} dir="auto">
            {official.name}
          </Link>
        </>
      )}
      {on !== null && ` ${t('trueOn', { day: words.day(on) })}`}
    </>
  );
}
