import { Link } from '@tanstack/react-router';
import { createContext, use } from 'react';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useWords } from '../../i18n/use-words.js';
import { Day } from '../../parts/day.js';
import { Later } from '../../parts/later.js';
import { Sources } from '../../parts/sources.js';
import { OfficialLink } from '../meeting/official-link.js';
import styles from './directive.module.css';

type Told = Schemas['FollowUpTold'];

/** The names of those who reported, and of the meetings where they did. */
export const Reporters = createContext<Pick<Schemas['DirectiveAnswer'], 'reporters' | 'reportedAt'>>({
  reporters: [],
  reportedAt: [],
});

/** What was reported since, the last word last, each with its day, its speaker and its source. */
export function FollowUps({ of }: { readonly of: readonly Told[] }) {
  const t = useTranslations('directive');
  const words = useWords();
  return (
    <ol className={styles['followUps']} aria-label={t('followUp')}>
      {of.map((one, at) => (
        <li key={at}>
          <p>
            <Day on={one.on} />
            <Later on={one.on} />, <strong>{words.code(one.status)}</strong>: <bdi>{one.text}</bdi>
          </p>
          <ReportedBy of={one} />
          <Sources of={one.sources} />
        </li>
      ))}
    </ol>
  );
}

function ReportedBy({ of: { byOfficialId, meetingId } }: { readonly of: Told }) {
  const { reporters, reportedAt } = use(Reporters);
  const nameIn = (named: readonly { readonly id: string; readonly name: string }[], id: string): string =>
    named.find((one) => one.id === id)?.name ?? id;
  if (byOfficialId === null && meetingId === null) return null;
  return (
    <p className={styles['small']}>
      {byOfficialId !== null && <OfficialLink id={byOfficialId} name={nameIn(reporters, byOfficialId)} />}
      {byOfficialId !== null && meetingId !== null && ' · '}
      {meetingId !== null && (
        <Link to="/meetings/$meetingId" params={{ meetingId }}>
          <bdi>{nameIn(reportedAt, meetingId)}</bdi>
        </Link>
      )}
    </p>
  );
}
