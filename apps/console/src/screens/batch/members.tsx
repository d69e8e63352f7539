import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { useWords } from '../../i18n/use-words.js';
import { Day } from '../../parts/day.js';
import { Why } from '../../why/why.js';
import { statusOn, stepsOn, steps, takenBy } from './steps.js';
import type { StepTaken } from './steps.js';
import styles from './batch.module.css';

type Member = Schemas['BatchMember'];

/** How many of the named members have taken each step by the day. */
export function StepsTaken({ members }: { readonly members: readonly Member[] }) {
  const t = useTranslations('batch');
  const { day } = useClocks();
  const taken = takenBy(members, day);
  return (
    <dl className={styles['steps']}>
      {steps.map((step) => (
        <div key={step}>
          <dt>{t(`steps.${step}`)}</dt>
          <dd className="figures">{t('of', { count: taken[step], all: members.length })}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Each named member with the steps taken, the day of each, and those still missing. */
export function Members({ members }: { readonly members: readonly Member[] }) {
  return (
    <ol className={styles['members']}>
      {members.map((member) => (
        <li key={`${member.missionId}/${member.postingId}`}>
          <MemberLine of={member} />
        </li>
      ))}
    </ol>
  );
}

function MemberLine({ of }: { readonly of: Member }) {
  const t = useTranslations('batch');
  const words = useWords();
  const { day } = useClocks();
  const { missionId, missionName, postingId, officialId, officialName, title, status, progress } = of;
  return (
    <>
      <h3>
        {officialId === null ? (
          t('unrecorded', { posting: postingId })
        ) : (
          <Link to="/officials/$officialId" params={{ officialId }}>
            <bdi>{officialName}</bdi>
          </Link>
        )}
      </h3>
      <p className={styles['to']}>
        {title !== null && <bdi>{title}</bdi>}
        {title !== null && ' · '}
        <Link to="/missions/$missionId" params={{ missionId }}>
          <bdi>{missionName}</bdi>
        </Link>
        {' · '}
        {words.code(statusOn(status, progress, day))}{' '}
        <Why
          what={`${officialName ?? postingId}, ${missionName}`}
          subject={{ mission: missionId, posting: postingId }}
        />
      </p>
      <ol className={styles['steps']} aria-label={t('progress')}>
        {stepsOn(progress, day).map((step) => (
          <StepLine key={step.step} of={step} />
        ))}
      </ol>
    </>
  );
}

const signs: Readonly<Record<StepTaken['state'], string>> = { taken: '●', undated: '●', later: '◔', missing: '○' };

function StepLine({ of: { step, state, on } }: { readonly of: StepTaken }) {
  const t = useTranslations('batch');
  return (
    <li className={styles[state]}>
      <span className={styles['step']}>
        <span aria-hidden="true">{signs[state]} </span>
        {t(`steps.${step}`)}
      </span>
      <span>
        {state === 'missing' ? t('stillMissing') : <Day on={on} />}
        {state === 'later' && ` (${t('toCome')})`}
      </span>
    </li>
  );
}
