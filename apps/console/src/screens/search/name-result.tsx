import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { FoundName } from './groups.js';
import { FoundLink } from './found-link.js';
import { Marked } from './marked.js';
import styles from './search.module.css';

/** Something that has a name, with the other names that it is found by. */
export function NameResult({ of, asked }: { readonly of: FoundName; readonly asked: string }) {
  const t = useTranslations('search');
  const { kind, id, name, nameEn, alsoKnownAs, mergedInto, exact } = of;
  const marks = (text: string): ReactNode => <Marked text={text} asked={asked} isExact={exact} />;
  return (
    <>
      <FoundLink kind={kind} id={id}>
        {marks(name)}
      </FoundLink>
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
          {t('mergedInto')}{' '}
          <FoundLink kind={kind} id={mergedInto}>
            {mergedInto}
          </FoundLink>
        </span>
      )}
    </>
  );
}
