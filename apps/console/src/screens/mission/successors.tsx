import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useWords } from '../../i18n/use-words.js';
import { Day } from '../../parts/day.js';
import { Facts } from '../../parts/facts.js';
import { stateName } from '../../parts/state-name.js';
import { Why } from '../../why/why.js';
import { successorsOn, wayOn } from './chair-on.js';
import type { Entry, Posting } from './chair-on.js';
import styles from './mission.module.css';

/** Those on the way to the chair, each with the steps behind him and the next one. */
export function Successors({ entries, day }: { readonly entries: readonly Entry[]; readonly day: string }) {
  const t = useTranslations('mission');
  const successors = successorsOn(entries, day);
  if (successors.length === 0) return null;
  return (
    <section aria-label={t('successors')}>
      <h2>{t('successors')}</h2>
      {successors.map((posting) => (
        <div key={posting.postingId} className={styles['holder']}>
          <p className={styles['holderName']}>
            <Link to="/officials/$officialId" params={{ officialId: posting.officialId }} dir="auto">
              {posting.officialName}
            </Link>{' '}
            <Why
              what={t('whySuccessor', { name: posting.officialName })}
              subject={{ mission: posting.missionId, posting: posting.postingId }}
            />
          </p>
          <p dir="auto">{posting.title}</p>
          <Way posting={posting} day={day} />
        </div>
      ))}
    </section>
  );
}

function Way({ posting, day }: { readonly posting: Posting; readonly day: string }) {
  const t = useTranslations('mission');
  const words = useWords();
  const { taken, next } = wayOn(posting, day);
  const name = (step: string, state: string | null): string =>
    state === null ? words.code(step) : `${words.code(step)}, ${stateName(state, words.language)}`;
  return (
    <Facts
      of={[
        ...taken.map(({ step, state, on }) => [name(step, state), <Day on={on} />] as const),
        [
          t('nextStep'),
          next && (
            <strong>
              {name(next.step, next.state)}
              {next.on !== null && (
                <>
                  , <Day on={next.on} />
                </>
              )}
            </strong>
          ),
        ],
      ]}
    />
  );
}
