import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useWords } from '../../i18n/use-words.js';
import { Moment } from '../../parts/day.js';
import { RecordLink } from '../../parts/record-link.js';
import { base64Of, same, textOf } from '../../proof/bytes.js';
import type { CheckedBundle } from '../../proof/check-bundle.js';
import { SignatureWord } from './present-checkpoint.js';
import styles from './proof.module.css';
import { Verdict } from './verdict.js';

/** Each step of the check with its values, and what comes of it. */
export function BundleSteps({ checked, event }: { readonly checked: CheckedBundle; readonly event: string }) {
  const t = useTranslations('audit');
  const words = useWords();
  const { verdict, entry, leaf, index, steps, root, checkpoint, signature } = checked;
  const tone = verdict === 'proven' ? 'good' : verdict === 'unchecked' ? 'open' : 'bad';
  const recordedAt = recordedAtOf(checked);
  return (
    <>
      <Verdict tone={tone}>{t(`verdicts.${verdict}`)}</Verdict>
      {checked.event && (
        <p>
          {words.code(checked.event.type)}, <RecordLink stream={checked.event.stream} />
          {recordedAt !== null && (
            <>
              , <Moment at={recordedAt} />
            </>
          )}
        </p>
      )}
      {checkpoint && leaf && entry && (
        <ol className={styles['steps']}>
          <Step name={t('steps.entry', { bytes: entry.length })}>
            <details>
              <summary>{t('showEntry')}</summary>
              <pre className={styles['entry']} dir="auto" tabIndex={0}>
                {textOf(entry)}
              </pre>
            </details>
          </Step>
          <Step name={t('steps.leaf')}>
            <code>{base64Of(leaf)}</code>
          </Step>
          <Step name={t('steps.path', { count: steps.length, index: index ?? 0, size: checkpoint.size })}>
            {steps.length > 0 && (
              <table className={styles['path']}>
                <thead>
                  <tr>
                    <th scope="col">{t('side')}</th>
                    <th scope="col">{t('neighbour')}</th>
                    <th scope="col">{t('together')}</th>
                  </tr>
                </thead>
                <tbody>
                  {steps.map(({ side, hash, result }, level) => (
                    <tr key={level}>
                      <th scope="row">{t(`sides.${side}`)}</th>
                      <td>
                        <code>{base64Of(hash)}</code>
                      </td>
                      <td>
                        <code>{base64Of(result)}</code>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Step>
          <Step name={t('steps.root')}>
            <p>
              {t('computedRoot')}: <code>{root ? base64Of(root) : '–'}</code>
              <br />
              {t('signedRoot')}: <code>{base64Of(checkpoint.root)}</code>
            </p>
            <Word isGood={root !== null && same(root, checkpoint.root)} good={t('rootsAgree')} bad={t('rootsDiffer')} />
          </Step>
          <Step name={t('steps.signature')}>
            {signature && (
              <p>
                <SignatureWord of={signature} />
                {signature.key && (
                  <>
                    <br />
                    <code>{signature.key.line}</code>
                  </>
                )}
              </p>
            )}
          </Step>
        </ol>
      )}
      <p>
        <a href={`/log/proof/bundle?event=${encodeURIComponent(event)}`} download={`${event}.bundle.json`}>
          {t('keepBundle')}
        </a>{' '}
        <code>legation audit verify-bundle</code>
      </p>
    </>
  );
}

function Step({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <li>
      <h4>{name}</h4>
      {children}
    </li>
  );
}

function Word({ isGood, good, bad }: { readonly isGood: boolean; readonly good: string; readonly bad: string }) {
  return (
    <p className={isGood ? styles['good'] : styles['bad']}>
      <span aria-hidden="true">{isGood ? '✓' : '✗'} </span>
      {isGood ? good : bad}
    </p>
  );
}

function recordedAtOf({ event }: CheckedBundle): string | null {
  const { recordedAt } = (event?.metadata ?? {}) as { readonly recordedAt?: unknown };
  return typeof recordedAt === 'string' ? recordedAt : null;
}
