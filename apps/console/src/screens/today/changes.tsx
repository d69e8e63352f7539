import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useAnswer } from '../../api/use-answer.js';
import type { Chairs } from '../../chairs/chairs.js';
import { today } from '../../clocks/clocks.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { useWords } from '../../i18n/use-words.js';
import { Moment } from '../../parts/day.js';
import { Shown } from '../../parts/shown.js';
import type { AuditLine } from '../../why/subject.js';
import { monthBefore, subjectOf } from './change.js';
import type { Subject } from './change.js';
import styles from './today.module.css';

const shownAtMost = 25;

/** What was recorded in the thirty days before the moment of the page, the last first. */
export function Changes({ chairs }: { readonly chairs: Chairs }) {
  const t = useTranslations('today');
  const words = useWords();
  const { knownAt } = useClocks();
  const { from, to } = useMemo(() => monthBefore(knownAt, today()), [knownAt]);
  const span = to === null ? { from } : { from, to };
  const newest = useAnswer('/v1/audit', {
    query: { ...span, limit: shownAtMost },
  });
  return (
    <section>
      <h2>{t('changes')}</h2>
      <Shown of={newest}>
        {({ items, next }) =>
          items.length === 0 ? (
            <p>
              {t('noChanges', { from: words.moment(from), to: to === null ? words.day(today()) : words.moment(to) })}
            </p>
          ) : (
            <>
              <ol className={styles['changes']}>
                {items.map((line) => (
                  <li key={line.eventId}>
                    <Moment at={line.recordedAt} />
                    <Sentence line={line} of={subjectOf(line, chairs)} />
                  </li>
                ))}
              </ol>
              {next !== null && (
                <p>
                  <Link to="/audit" search={span}>
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

/** Who or what, what happened, and when that is true. */
function Sentence({ line: { type, on }, of }: { readonly line: AuditLine; readonly of: Subject }) {
  const t = useTranslations('today');
  const words = useWords();
  return (
    <span>
      <SubjectLink of={of} />
      {': '}
      {words.code(type)}
      {of.official && (
        <>
          {', '}
          <Link to="/officials/$officialId" params={{ officialId: of.official.id }} dir="auto">
            {of.official.name}
          </Link>
        </>
      )}
      {on !== null && ` ${t('trueOn', { day: words.day(on) })}`}
    </span>
  );
}

function SubjectLink({ of: { category, id, name } }: { readonly of: Subject }) {
  if (category === 'mission')
    return (
      <Link to="/missions/$missionId" params={{ missionId: id }} dir="auto">
        {name}
      </Link>
    );
  if (category === 'official')
    return (
      <Link to="/officials/$officialId" params={{ officialId: id }} dir="auto">
        {name}
      </Link>
    );
  if (category === 'batch')
    return (
      <Link to="/batches/$batchId" params={{ batchId: id }} dir="auto">
        {name}
      </Link>
    );
  if (category === 'meeting')
    return (
      <Link to="/meetings/$meetingId" params={{ meetingId: id }} dir="auto">
        {name}
      </Link>
    );
  return (
    <Link to="/directives/$directiveId" params={{ directiveId: id }} dir="auto">
      {name}
    </Link>
  );
}
