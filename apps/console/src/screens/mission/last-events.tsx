import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useAnswer } from '../../api/use-answer.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { useWords } from '../../i18n/use-words.js';
import { Day, Moment } from '../../parts/day.js';
import { Shown } from '../../parts/shown.js';
import styles from './mission.module.css';

const few = 8;

/** What became known last of the mission; all of it stands under Audit. */
export function LastEvents({ missionId }: { readonly missionId: string }) {
  const t = useTranslations('mission');
  const words = useWords();
  const { known } = useClocks();
  // By when it became known: an imported history may have been recorded in another order.
  const trail = useAnswer('/v1/audit', {
    query: { mission: missionId, by: 'known', ...known, order: 'newest', limit: few },
  });
  return (
    <>
      <Shown of={trail} lines={few}>
        {({ items }) => (
          <ol className={styles['events']}>
            {items.map(({ eventId, type, on, actor, knownFrom, source }) => (
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
