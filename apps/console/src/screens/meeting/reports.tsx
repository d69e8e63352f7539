import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { Translation } from '../../parts/bilingual.js';
import { Sources } from '../../parts/sources.js';
import { concerning } from '../../why/concerning.js';
import { Why } from '../../why/why.js';
import { Matters } from './matters.js';
import styles from './meeting.module.css';
import { SpeakerName } from './speaker.js';

type Report = Schemas['MeetingAnswer']['reports'][number];

/** What was reported or said, with the points that the source lists, in its order. */
export function Reports({ of, meetingId }: { readonly of: readonly Report[]; readonly meetingId: string }) {
  const t = useTranslations('meeting');
  if (of.length === 0) return null;
  return (
    <>
      <h2>{t('reports')}</h2>
      <ol className={styles['said']}>
        {of.map(({ reportId, by, subject, subjectEn, points, matters, sources }) => (
          <li key={reportId}>
            <div>
              <h3 dir="auto">{subject}</h3>
              <Translation of={subjectEn} />
              <p className={styles['small']}>
                <SpeakerName of={by} />{' '}
                <Why
                  what={subject}
                  subject={{ meeting: meetingId }}
                  concerns={concerning(['ReportGiven'], { reportId })}
                />
              </p>
              {points.length > 0 && (
                <ol>
                  {points.map((point, at) => (
                    <li key={at} dir="auto">
                      {point}
                    </li>
                  ))}
                </ol>
              )}
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
