import type { ReactNode } from 'react';
import styles from './facts.module.css';

/** A list of terms with what each is; a term whose value is null is left out. */
export function Facts({ of }: { readonly of: readonly (readonly [term: string, value: ReactNode])[] }) {
  return (
    <dl className={styles['facts']}>
      {of
        .filter(([, value]) => value !== null && value !== undefined)
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
