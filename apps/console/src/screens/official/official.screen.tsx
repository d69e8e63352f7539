import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useAnswer } from '../../api/use-answer.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { Page } from '../../parts/page.js';
import { Shown, Trouble } from '../../parts/shown.js';
import { Career } from './career.js';
import { Coverage } from './coverage.js';
import { postingsHeldOn } from './held-on.js';
import { Names } from './names.js';
import { Meetings, Directives } from './records.js';
import { Titles } from './titles.js';

/** One official: his career sheet, what he was on the day, and all that he is called. */
export function OfficialScreen() {
  const t = useTranslations('official');
  const { officialId: id } = useParams({ from: '/officials/$officialId' });
  const { asOf, known, day } = useClocks();
  // All asked at once; none waits for another.
  const official = useAnswer('/v1/officials/{id}', { path: { id }, query: asOf });
  const career = useAnswer('/v1/officials/{id}/career', { path: { id }, query: known });
  const coverage = useAnswer('/v1/officials/{id}/coverage', { path: { id }, query: asOf });
  const meetings = useAnswer('/v1/meetings', { query: { ...known, on: day, official: id, limit: 200 } });
  const directives = useAnswer('/v1/directives', { query: { ...known, on: day, issuer: id, limit: 200 } });
  const name = official.data?.official.name ?? id;
  const heads = useMemo(() => new Set(coverage.data?.missions.map((mission) => mission.id)), [coverage.data]);
  const held = useMemo(() => postingsHeldOn(career.data?.entries ?? [], heads, day), [career.data, heads, day]);
  const ranks = useMemo(() => career.data?.ranks ?? [], [career.data]);
  if (official.error && !official.data) {
    return (
      <Page title={id}>
        <Trouble error={official.error} onAgain={() => void official.refetch()} />
      </Page>
    );
  }
  return (
    <Page title={name} name={name} over={t('official')}>
      <Shown of={official} lines={6}>
        {({ official: person, titles }) => (
          <>
            {person.note !== null && <p dir="auto">{person.note}</p>}
            <Titles officialId={id} titles={titles} postings={held} day={day} />
          </>
        )}
      </Shown>
      <Shown of={coverage} lines={4}>
        {(answer) => <Coverage answer={answer} />}
      </Shown>
      <Shown of={career} lines={24}>
        {({ entries }) => (
          <Career officialId={id} name={name} entries={entries} ranks={ranks} heads={heads} day={day} />
        )}
      </Shown>
      <Shown of={official} lines={4}>
        {({ official: person }) => <Names official={person} />}
      </Shown>
      <Shown of={meetings} lines={3}>
        {(answer) => <Meetings answer={answer} />}
      </Shown>
      <Shown of={directives} lines={3}>
        {(answer) => <Directives answer={answer} />}
      </Shown>
    </Page>
  );
}
