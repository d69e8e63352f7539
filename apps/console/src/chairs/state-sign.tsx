import { useTranslations } from 'use-intl';
import type { ChairState } from './chairs.js';
import { signs } from './signs.js';
import styles from './state-sign.module.css';

/** A state as its sign. */
export function Sign({ of }: { readonly of: ChairState }) {
  return (
    <svg className={`${styles['sign']} ${styles[of]}`} viewBox="-6 -6 12 12" aria-hidden="true">
      <path d={signs[of]} />
    </svg>
  );
}

/** A state as its sign and its word. */
export function StateSign({ of }: { readonly of: ChairState }) {
  const t = useTranslations('today.states');
  return (
    <span className={styles['state']}>
      <Sign of={of} />
      {t(of)}
    </span>
  );
}
