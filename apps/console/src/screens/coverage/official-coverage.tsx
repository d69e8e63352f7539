import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useAnswer } from '../../api/use-answer.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { useWords } from '../../i18n/use-words.js';
import { stateName } from '../../parts/state-name.js';
import { Page } from '../../parts/page.js';
import { Shown } from '../../parts/shown.js';
import { Why } from '../../why/why.js';
import styles from './coverage.module.css';
import { MissionLink, OfficialLink, StateLink } from './links.js';

/** All states and missions of one head on the day. */
export function OfficialCoverage({ official }: { readonly official: string }) {
  const t = useTranslations('coverage');
  const words = useWords();
  const { asOf, day } = useClocks();
  const answer = useAnswer('/v1/officials/{id}/coverage', { path: { id: official }, query: asOf });
  const name = answer.data?.official.name ?? official;
  return (
    <Page
      title={t('statesOf', { official: name })}
      over={
        <Link to="/coverage" search={{}}>
          {t('title')}
        </Link>
      }
    >
      <Shown of={answer}>
        {({ official: { id }, states, missions }) => (
          <>
            <p>
              <OfficialLink id={id} name={name} />{' '}
              <Why what={t('statesOf', { official: name })} subject={{ official: id }} />
            </p>
            {states.length === 0 ? (
              <p>{t('coversNothing', { day: words.day(day) })}</p>
            ) : (
              <table className={styles['states']}>
                <caption>{t('accreditedOn', { day: words.day(day) })}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('state')}</th>
                    <th scope="col">{t('how')}</th>
                    <th scope="col">{t('from')}</th>
                  </tr>
                </thead>
                <tbody>
                  {states.map(({ id: state, missionId, resident }) => (
                    <tr key={`${state} ${missionId}`}>
                      <th scope="row">
                        <StateLink id={state} name={stateName(state, words.language)} />
                      </th>
                      <td>{t(resident ? 'shows.resident' : 'shows.elsewhere')}</td>
                      <td>
                        <MissionLink
                          id={missionId}
                          name={missions.find((mission) => mission.id === missionId)?.name ?? missionId}
                        />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </>
        )}
      </Shown>
    </Page>
  );
}
