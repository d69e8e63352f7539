import { useTranslations } from 'use-intl';
import { isAfter } from '../clocks/later.js';
import { useClocks } from '../clocks/use-clocks.js';
import styles from './bilingual.module.css';

/** Says of something that it happens only after the day that the page is about. */
export function Later({ on }: { readonly on: string | null | undefined }) {
  const t = useTranslations('states');
  const { day } = useClocks();
  return isAfter(on, day) ? <span className={styles['note']}> ({t('later')})</span> : null;
}
