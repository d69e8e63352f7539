import { useTranslations } from 'use-intl';
import styles from './meeting.module.css';

interface Props {
  readonly of: { readonly asWritten: string | null; readonly inferred: string | null } | null;
}

/** How a day was read, where the source left something open: its words, and what was inferred from what. */
export function Dating({ of }: Props) {
  const t = useTranslations('why');
  if (of === null) return null;
  return (
    <>
      {of.asWritten !== null && (
        <p className={styles['small']} dir="auto">
          {t('asWritten', { text: of.asWritten })}
        </p>
      )}
      {of.inferred !== null && (
        <p className={styles['small']} dir="auto">
          {t('inferred', { text: of.inferred })}
        </p>
      )}
    </>
  );
}
