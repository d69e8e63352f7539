import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useAnswer } from '../../api/use-answer.js';
import { useChairs } from '../../chairs/use-chairs.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { useWords } from '../../i18n/use-words.js';
import { stateName } from '../../parts/state-name.js';
import { Day } from '../../parts/day.js';
import { Facts } from '../../parts/facts.js';
import { Page } from '../../parts/page.js';
import { Shown } from '../../parts/shown.js';
import { Why } from '../../why/why.js';
import { everAccredited } from './covering.js';
import { HistoryTable } from './history-table.js';
import { MissionLink, OfficialLink } from './links.js';

/** One state: who is accredited to it on the day, which missions cover it, and everyone who ever was. */
export function StatePage({ state }: { readonly state: string }) {
  const t = useTranslations('coverage');
  const words = useWords();
  const { asOf, day } = useClocks();
  const answer = useAnswer('/v1/coverage', { query: { ...asOf, state } });
  const chairs = useChairs();
  const history = useMemo(() => everAccredited(chairs.data?.terms ?? [], state), [chairs.data, state]);
  const name = stateName(state, words.language);
  const missions = new Map(chairs.data?.missions.map((mission) => [mission.id, mission.name]));
  return (
    <Page
      title={name}
      over={
        <Link to="/coverage" search={{}}>
          {t('title')}
        </Link>
      }
    >
      <h2>{t('accreditedOn', { day: words.day(day) })}</h2>
      <Shown of={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('nobodyOn')}</p>
          ) : (
            items.map(({ mission, postingId, officialId, officialName, title, residentThere, start }) => (
              <Facts
                key={`${mission.id} ${postingId}`}
                of={[
                  [t('head'), <OfficialLink key="head" id={officialId} name={officialName} />],
                  [
                    t('position'),
                    <span key="title" dir="auto">
                      {title}
                    </span>,
                  ],
                  [t('from'), <MissionLink key="mission" {...mission} />],
                  [t('how'), residentThere ? t('shows.resident') : t('shows.elsewhere')],
                  [t('headSince'), <Day key="since" on={start.on} />],
                  [
                    t('others'),
                    <Link key="others" to="/coverage" search={{ official: officialId }}>
                      {t('allOf', { official: officialName })}
                    </Link>,
                  ],
                  [
                    t('reasons'),
                    <Why
                      key="why"
                      what={t('whyCovered', { official: officialName, state: name, day: words.day(start.on) })}
                      subject={{ mission: mission.id, posting: postingId }}
                    />,
                  ],
                ]}
              />
            ))
          )
        }
      </Shown>
      <h2>{t('ever')}</h2>
      <Shown of={chairs}>
        {() =>
          history.length === 0 ? (
            <p>{t('never')}</p>
          ) : (
            <HistoryTable items={history} missionName={(id) => missions.get(id) ?? id} state={name} />
          )
        }
      </Shown>
    </Page>
  );
}
