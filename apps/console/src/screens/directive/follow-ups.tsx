import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useWords } from '../../i18n/use-words.js';
import { Day } from '../../parts/day.js';
import { Later } from '../../parts/later.js';
import { Sources } from '../../parts/sources.js';
import styles from './directive.module.css';

/** What was reported since, the last word last, each with its day and source. */
export function FollowUps({ of }: { readonly of: readonly Schemas['FollowUpTold'][] }) {
  const t = useTranslations('directive');
  const words = useWords();
  return (
    <ol className={styles['followUps']} aria-label={t('followUp')}>
      {of.map(({ on, status, text, byOfficialId, meetingId, sources }, at) => (
        <li key={at}>
          <p>
            <Day on={on} />
            <Later on={on} />, <strong>{words.code(status)}</strong>: <bdi>{text}</bdi>
          </p>
          <p className={styles['small']}>
            {byOfficialId !== null && (
              <Link to="/officials/$officialId" params={{ officialId: byOfficialId }}>
                {t('byOfficial')}
              </Link>
            )}
            {byOfficialId !== null && meetingId !== null && ' · '}
            {meetingId !== null && (
              <Link to="/meetings/$meetingId" params={{ meetingId }}>
                {t('atMeeting')}
              </Link>
            )}
          </p>
          <Sources of={sources} />
        </li>
      ))}
    </ol>
  );
}
