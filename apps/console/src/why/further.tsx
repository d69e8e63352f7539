import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { recordOf } from '../parts/record.js';
import styles from './reasons.module.css';
import type { AuditLine } from './subject.js';

/** From an event that says a fact to its line in the trail, and to the proof that nobody altered it. */
export function Further({ line: { stream, type, eventId, postingId, position } }: { readonly line: AuditLine }) {
  const t = useTranslations('why');
  const record = recordOf(stream);
  const of = <span className="hidden-text"> ({t('event', { position })})</span>;
  return (
    <p className={styles['further']}>
      {record && (
        <Link
          to="/audit"
          search={{
            view: 'trail',
            [record.kind]: record.id,
            type,
            ...(postingId === null ? {} : { posting: postingId }),
          }}
        >
          {t('inTrail')}
          {of}
        </Link>
      )}
      <Link to="/audit" search={{ view: 'proof', event: eventId }}>
        {t('prove')}
        {of}
      </Link>
    </p>
  );
}
