import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ProblemError, Unreachable } from '../api/client.js';
import { useClocks } from '../clocks/use-clocks.js';
import { useWords } from '../i18n/use-words.js';
import { Button } from './button.js';
import { code } from './code.js';
import styles from './shown.module.css';

interface Props<Answer> {
  readonly of: UseQueryResult<Answer>;
  /** Room kept while the first answer is under way, in lines, so that what stands below does not jump. */
  readonly lines?: number;
  readonly children: (answer: Answer) => ReactNode;
}

/** An answer in each of its states: under way, refused in the problem's own words, unreachable, or shown. What was shown stays while the next is under way. */
export function Shown<Answer>({ of, lines = 8, children }: Props<Answer>) {
  const t = useTranslations('states');
  const { data, error, isPlaceholderData, refetch } = of;
  if (data !== undefined && !(error && isPlaceholderData)) {
    return (
      <div className={styles['answer']} aria-busy={isPlaceholderData} data-waiting={isPlaceholderData || undefined}>
        {children(data)}
      </div>
    );
  }
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />;
  return (
    <div className={styles['waiting']} style={{ minBlockSize: `${lines * 1.75}rem` }} role="status">
      {t('loading')}
    </div>
  );
}

/** What went wrong, in the words of the server; what was not known yet leads to the moment at which it was. */
export function Trouble({ error, onAgain }: { readonly error: Error; readonly onAgain?: () => void }) {
  const t = useTranslations('states');
  const words = useWords();
  const { move } = useClocks();
  const problem = error instanceof ProblemError ? error.problem : null;
  const later = problem?.knownFrom;
  return (
    <div className={styles['trouble']} role="alert">
      <p className={styles['what']}>
        {later === undefined ? whatOf(error, t) : t('notKnownYet', { moment: words.moment(later) })}
      </p>
      {later !== undefined && <Button onPress={() => move({ knownAt: later })}>{t('toKnown')}</Button>}
      {problem?.errors?.map(({ pointer, detail }) => (
        <p key={`${pointer ?? ''} ${detail}`}>{detail}</p>
      ))}
      {error instanceof Unreachable && <p>{t.rich('unreachableHelp', { code })}</p>}
      <p className={styles['code']}>
        {problem && (
          <>
            {t('code')}:{' '}
            <a href={`/docs/problems#${problem.code}`}>
              <code>{problem.code}</code>
            </a>
          </>
        )}
      </p>
      {onAgain && later === undefined && <Button onPress={onAgain}>{t('again')}</Button>}
    </div>
  );
}

function whatOf(error: Error, t: ReturnType<typeof useTranslations<'states'>>): string {
  if (error instanceof Unreachable) return t('unreachable');
  return error instanceof ProblemError ? error.problem.detail : t('problem');
}
