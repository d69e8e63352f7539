import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CloudEvent } from '../../api/follow-live.js';
import { useWords } from '../../i18n/use-words.js';
import { CopyButton } from '../../parts/copy-button.js';
import { Moment } from '../../parts/day.js';
import { nameIn } from '../../parts/event-name.js';
import { RecordLink } from '../../parts/record-link.js';
import { curlFor } from './feed.js';
import styles from './feed.module.css';

/** One event in a line; opened, with all that it says. */
export function FeedEvent({ event }: { readonly event: CloudEvent }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={styles['summary']}>
          <span className={styles['position']}>{words.number(Number(event.position))}</span>
          <span className={styles['name']}>{words.code(nameIn(event.type))}</span>
          <span>
            <code>{event.subject}</code>
          </span>
          <span className={styles['time']}>
            <Moment at={event.time} />
          </span>
        </summary>
        {isOpen && <Told event={event} />}
      </details>
    </li>
  );
}

function Told({ event }: { readonly event: CloudEvent }) {
  const t = useTranslations('events');
  const { data, ...metadata } = event;
  const name = nameIn(event.type);
  return (
    <div className={styles['told']}>
      <p className={styles['actions']}>
        <CopyButton text={JSON.stringify(event, null, 2)} label={t('copyEvent')} />
        <CopyButton text={curlFor(event, window.location.origin)} label={t('copyCurl')} />
        <Link to="/events" search={{ view: 'catalogue', type: name }}>
          {t('inCatalogue')}
        </Link>
        <Link to="/audit" search={{ view: 'proof', event: event.id }}>
          {t('prove')}
        </Link>
        <span>
          <RecordLink stream={event.subject} />
        </span>
      </p>
      <h3>{t('data')}</h3>
      <Json of={data} label={t('data')} />
      <h3>{t('metadata')}</h3>
      <Json of={metadata} label={t('metadata')} />
    </div>
  );
}

/** JSON as it is, for people who read it. */
export function Json({ of, label }: { readonly of: unknown; readonly label: string }) {
  return (
    <pre className={styles['json']} tabIndex={0} role="region" aria-label={label}>
      <bdi>{JSON.stringify(of, null, 2)}</bdi>
    </pre>
  );
}
