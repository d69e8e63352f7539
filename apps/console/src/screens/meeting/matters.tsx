import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import styles from './meeting.module.css';

/** The matters that something belongs to; each leads to all that was said on it. */
export function Matters({ of }: { readonly of: readonly string[] }) {
  const t = useTranslations('meeting');
  if (of.length === 0) return null;
  return (
    <p className={styles['small']}>
      {t('followed')}{' '}
      {of.map((matterId, at) => (
        <span key={matterId}>
          {at > 0 && ', '}
          <Link to="/matters/$matterId" params={{ matterId }}>
            <bdi>{matterId}</bdi>
          </Link>
        </span>
      ))}
    </p>
  );
}
