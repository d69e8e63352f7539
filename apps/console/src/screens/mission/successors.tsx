import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Why } from '../../why/why.js';
import { successorsOn } from './chair-on.js';
import type { Entry } from './chair-on.js';
import styles from './mission.module.css';
import { Path } from './path.js';

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
          <Path posting={posting} />
        </div>
      ))}
    </section>
  );
}
