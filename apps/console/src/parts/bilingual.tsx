import { useTranslations } from 'use-intl';
import { useLanguage } from '../i18n/language.js';
import styles from './bilingual.module.css';

interface NameProps {
  readonly of: string;
  readonly en?: string | null;
}

/** A name as the record has it; for readers of English the English name that is recorded stands beneath. */
export function Name({ of, en = null }: NameProps) {
  return (
    <>
      <bdi dir="auto">{of}</bdi>
      {en !== of && <EnglishName of={en} />}
    </>
  );
}

/** The English name of a record, on a line of its own and for readers of English only. */
export function EnglishName({ of }: { readonly of: string | null }) {
  const language = useLanguage();
  if (language !== 'en' || of === null) return null;
  return (
    <span lang="en" dir="auto" className={styles['english']}>
      {of}
    </span>
  );
}

/** The English that the register keeps beside an original; it says that it is one. */
export function Translation({ of }: { readonly of: string | null }) {
  const t = useTranslations('states');
  if (of === null) return null;
  return (
    <p className={styles['translation']}>
      <span className={styles['mark']}>{t('inEnglish')}</span>{' '}
      <bdi lang="en" dir="auto">
        {of}
      </bdi>
    </p>
  );
}
