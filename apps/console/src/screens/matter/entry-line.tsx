import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useWords } from '../../i18n/use-words.js';
import { Sources } from '../../parts/sources.js';
import { Why } from '../../why/why.js';
import { SpeakerName } from '../meeting/speaker.js';
import { anchorOf } from '../directive/items.js';
import styles from './matter.module.css';
import { reasonOf } from './reason.js';
import type { Entry } from './time-line.js';

/** One word on the matter: what it is, who says it, where it stands, and what it rests on. */
export function EntryLine({ of }: { readonly of: Entry }) {
  const t = useTranslations('matter');
  const words = useWords();
  const { kind, text, by, status, meeting, directive, sources } = of;
  return (
    <li>
      <div>
        <p className={styles['kind']}>
          <strong>{t(`kinds.${kind}`)}</strong>
          {status !== null && ` (${words.code(status)})`}
          {(by.officialId !== null || by.group !== null) && (
            <>
              {' · '}
              <SpeakerName of={by} />
            </>
          )}{' '}
          <Why what={text} {...reasonOf(of)} />
        </p>
        {text !== '' && <p dir="auto">{text}</p>}
        <p className={styles['where']}>
          {directive && (
            <Link to="/directives/$directiveId" params={{ directiveId: directive.id }} hash={anchorOf(directive.no)}>
              {t('item', { no: directive.no })}, <bdi>{directive.title}</bdi>
            </Link>
          )}
          {directive && meeting && ' · '}
          {meeting && (
            <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
              <bdi>{meeting.name}</bdi>
            </Link>
          )}
        </p>
      </div>
      <div>
        <Sources of={sources} />
      </div>
    </li>
  );
}
