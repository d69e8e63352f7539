import type { ReactNode } from 'react';
import styles from './proof.module.css';

const signs = { good: '✓', open: '?', bad: '✗' } as const;

/** The outcome of a check, in a sentence that a reader of the page hears at once. */
export function Verdict({ tone, children }: { readonly tone: keyof typeof signs; readonly children: ReactNode }) {
  return (
    <p className={`${styles['verdict']} ${styles[tone]}`} role="status">
      <span aria-hidden="true">{signs[tone]} </span>
      {children}
    </p>
  );
}
