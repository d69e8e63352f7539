import { useTranslations } from 'use-intl';
import { CopyButton } from '../../parts/copy-button.js';
import { Facts } from '../../parts/facts.js';
import { base64Of } from '../../proof/bytes.js';
import type { SignatureVerdict } from '../../proof/note.js';
import type { Present } from './present.js';
import styles from './proof.module.css';

/** What the log says of itself now, and whether this browser finds it signed. */
export function PresentCheckpoint({ present: { text, checkpoint, signature } }: { readonly present: Present }) {
  const t = useTranslations('audit');
  if (!checkpoint || !signature) return <p role="alert">{t('noCheckpoint')}</p>;
  return (
    <section aria-label={t('checkpoint')}>
      <h3>{t('checkpoint')}</h3>
      <Facts
        of={[
          [t('origin'), <code key="origin">{checkpoint.origin}</code>],
          [t('size'), <span key="size">{t('sizeEvents', { count: checkpoint.size })}</span>],
          [t('root'), <code key="root">{base64Of(checkpoint.root)}</code>],
          ...checkpoint.note.signatures.map(
            ({ name, keyId, signature: bytes }) =>
              [t('signatureBy', { name, keyId }), <code key={keyId}>{base64Of(bytes)}</code>] as const,
          ),
          [t('key'), signature.key && <code key="key">{signature.key.line}</code>],
          [t('signature'), <SignatureWord key="word" of={signature} />],
        ]}
      />
      <p className={styles['actions']}>
        <CopyButton text={text} label={t('copyCheckpoint')} />
        <a href="/log/checkpoint" download="checkpoint.txt">
          {t('keepCheckpoint')}
        </a>
      </p>
      <p className={styles['small']}>{t('keyHelp')}</p>
    </section>
  );
}

/** What a look at the signature found, with its sign. */
export function SignatureWord({ of: { verdict } }: { readonly of: SignatureVerdict }) {
  const t = useTranslations('audit');
  const isGood = verdict === 'valid';
  return (
    <span className={isGood ? styles['good'] : verdict === 'unsupported' ? styles['open'] : styles['bad']}>
      <span aria-hidden="true">{isGood ? '✓' : verdict === 'unsupported' ? '?' : '✗'} </span>
      {t(`signatures.${verdict}`)}
    </span>
  );
}
