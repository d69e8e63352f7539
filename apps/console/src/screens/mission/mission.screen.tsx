import { useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useAnswer } from '../../api/use-answer.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { useWords } from '../../i18n/use-words.js';
import { Page } from '../../parts/page.js';
import { Shown, Trouble } from '../../parts/shown.js';
import { Chair } from './chair.js';
import { History } from './history.js';
import { LastEvents } from './last-events.js';
import { Particulars } from './particulars.js';
import { Successors } from './successors.js';

/** One mission: what it is, who sits in its chair on the day, who is to come, everyone before, and what was recorded last. */
export function MissionScreen() {
  const t = useTranslations('mission');
  const { missionId: id } = useParams({ from: '/missions/$missionId' });
  const { asOf, known, day } = useClocks();
  const { language, code } = useWords();
  // All asked at once; none waits for another.
  const mission = useAnswer('/v1/missions/{id}', { path: { id }, query: known });
  const holders = useAnswer('/v1/missions/{id}/holders', { path: { id }, query: asOf });
  const timeline = useAnswer('/v1/missions/{id}/timeline', { path: { id }, query: known });
  const { name, nameEn, kind, seat } = mission.data ?? {};
  const title = language === 'en' && nameEn ? nameEn : (name ?? id);
  if (mission.error && !mission.data) {
    return (
      <Page title={id}>
        <Trouble error={mission.error} onAgain={() => void mission.refetch()} />
      </Page>
    );
  }
  return (
    <Page title={title} name={title} over={kind && [code(kind), seat].filter(Boolean).join(', ')}>
      {name !== undefined && name !== title && (
        <p dir="auto" lang="vi">
          {name}
        </p>
      )}
      <Shown of={mission} lines={5}>
        {(answer) => <Particulars mission={answer} day={day} />}
      </Shown>
      <Shown of={holders} lines={8}>
        {(answer) => <Chair answer={answer} entries={timeline.data?.entries ?? null} />}
      </Shown>
      <Shown of={timeline} lines={30}>
        {({ entries }) => (
          <>
            <Successors entries={entries} day={day} />
            <History title={title} missionId={id} entries={entries} day={day} />
          </>
        )}
      </Shown>
      <h2>{t('events')}</h2>
      <LastEvents missionId={id} />
    </Page>
  );
}
