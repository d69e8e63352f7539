import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { Translation } from '../../parts/bilingual.js';
import { Day } from '../../parts/day.js';
import { Sources } from '../../parts/sources.js';
import { concerning } from '../../why/concerning.js';
import { Why } from '../../why/why.js';
import { Matters } from './matters.js';
import styles from './meeting.module.css';
import { SpeakerName } from './speaker.js';

type Commitment = Schemas['MeetingAnswer']['commitments'][number];

/** What was promised, by whom, in whose name, and by when. */
export function Commitments({ of, meetingId }: { readonly of: readonly Commitment[]; readonly meetingId: string }) {
  const t = useTranslations('meeting');
  if (of.length === 0) return null;
  return (
    <>
      <h2>{t('commitments')}</h2>
      <ol className={styles['said']}>
        {of.map(({ commitmentId, by, onBehalfOf, text, textEn, deadline, matters, sources }) => (
          <li key={commitmentId}>
            <div>
              <p dir="auto">{text}</p>
              <Translation of={textEn} />
              <p className={styles['small']}>
                <SpeakerName of={by} />
                {onBehalfOf !== null && (
                  <>
                    {', '}
                    {t('onBehalfOf')} <bdi>{onBehalfOf}</bdi>
                  </>
                )}
                {' · '}
                {t('deadline')}: {deadline === null ? t('noDeadline') : <Day on={deadline} />}{' '}
                <Why
                  what={text}
                  subject={{ meeting: meetingId }}
                  concerns={concerning(['CommitmentMade'], { commitmentId })}
                />
              </p>
              <Matters of={matters} />
            </div>
            <div>
              <Sources of={sources} />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
