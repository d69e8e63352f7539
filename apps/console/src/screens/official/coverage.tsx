import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useWords } from '../../i18n/use-words.js';
import { stateName } from '../../parts/state-name.js';
import { Why } from '../../why/why.js';
import styles from './official.module.css';

/** The missions that he heads on the day, and the states that he covers from each. */
export function Coverage({
  answer: { official, on, missions, states },
}: {
  readonly answer: Schemas['CoverageAnswer'];
}) {
  const t = useTranslations('official');
  const words = useWords();
  if (missions.length === 0) return null;
  return (
    <section aria-label={t('coverage', { day: words.day(on) })}>
      <h2>{t('coverage', { day: words.day(on) })}</h2>
      {missions.map((mission) => (
        <div key={mission.id}>
          <p className={styles['title']}>
            <Link to="/missions/$missionId" params={{ missionId: mission.id }} dir="auto">
              {mission.name}
            </Link>{' '}
            ({mission.resident ? t('resident') : t('notResident')}){' '}
            <Why
              what={t('whyCoverage', { mission: mission.name })}
              subject={{ official: official.id }}
              concerns={({ stream }) => stream === `mission-${mission.id}`}
            />
          </p>
          <ul className={styles['states']}>
            {states
              .filter(({ missionId }) => missionId === mission.id)
              .map(({ id, resident }) => (
                <li key={id}>
                  <Link to="/coverage" search={(before) => ({ ...before, state: id })}>
                    {stateName(id, words.language)}
                  </Link>{' '}
                  ({resident ? t('resident') : t('concurrent')})
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
