import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useAnswer } from '../../api/use-answer.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { useWords } from '../../i18n/use-words.js';
import { Day, Moment } from '../../parts/day.js';
import { Shown } from '../../parts/shown.js';
import styles from './mission.module.css';

const few = 8;

/** What was recorded last of the mission; all of it stands under Audit. */
export function LastEvents({ missionId }: { readonly missionId: string }) {
  const t = useTranslations('mission');
  const words = useWords();
  const { knownAt } = useClocks();
  // An imported history may have been known in another order than that of its record, so that a past moment needs all of it.
  const limit = knownAt === null ? few : 1_000;
  const trail = useAnswer('/v1/audit', { query: { mission: missionId, order: 'newest', limit } });
  return (
    <>
      <Shown of={trail} lines={few}>
        {({ items }) => (
          <ol className={styles['events']}>
            {items
              .filter(({ knownFrom }) => knownAt === null || knownFrom <= knownAt)
              .slice(0, few)
              .map(({ eventId, type, on, actor, knownFrom, source }) => (
                <li key={eventId}>
                  <Moment at={knownFrom} />: <strong>{words.code(type)}</strong>
                  {on !== null && (
                    <>
                      , <Day on={on} />
                    </>
                  )}
                  <span className={styles['aside']} dir="auto">
                    {[actor, source?.id].filter(Boolean).join(' · ')}
                  </span>
                </li>
              ))}
          </ol>
        )}
      </Shown>
      <p>
        <Link to="/audit" search={(before) => ({ ...before, mission: missionId })}>
          {t('wholeTrail')}
        </Link>
      </p>
    </>
  );
}
