import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ToRecord } from '../../parts/to-record.js';
import type { FoundName } from './groups.js';
import { Marked } from './marked.js';
import styles from './search.module.css';

/** Something that has a name, with the other names that it is found by. */
export function NameResult({ of, asked }: { readonly of: FoundName; readonly asked: string }) {
  const t = useTranslations('search');
  const { kind, id, name, nameEn, alsoKnownAs, mergedInto, exact } = of;
  const marks = (text: string): ReactNode => <Marked text={text} asked={asked} isExact={exact} />;
  return (
    <>
      <ToRecord of={{ kind, id }}>{marks(name)}</ToRecord>
      {nameEn !== null && (
        <span lang="en" className={styles['also']}>
          {marks(nameEn)}
        </span>
      )}
      {alsoKnownAs.length > 0 && (
        <span className={styles['also']}>
          {t(kind === 'official' ? 'alsoKnownAs' : 'with')}{' '}
          {alsoKnownAs.map((one, at) => (
            <bdi key={one}>
              {at > 0 && ', '}
              {marks(one)}
            </bdi>
          ))}
        </span>
      )}
      {mergedInto !== null && (
        <span className={styles['also']}>
          {t('mergedInto')} <ToRecord of={{ kind, id: mergedInto }}>{mergedInto}</ToRecord>
        </span>
      )}
    </>
  );
}
