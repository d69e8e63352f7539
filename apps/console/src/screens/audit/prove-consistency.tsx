import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ask } from '../../api/client.js';
import { Button } from '../../parts/button.js';
import { Facts } from '../../parts/facts.js';
import { Trouble } from '../../parts/shown.js';
import { base64Of } from '../../proof/bytes.js';
import { checkConsistency, inOrder } from '../../proof/check-consistency.js';
import type { CheckedConsistency } from '../../proof/check-consistency.js';
import { pastedCheckpoint } from '../../proof/checkpoint.js';
import type { Present } from './present.js';
import { SignatureWord } from './present-checkpoint.js';
import styles from './proof.module.css';
import { Verdict } from './verdict.js';

/** Compares a checkpoint that the reader kept with the present one: the log may have grown, and nothing else. */
export function ProveConsistency({ present: { checkpoint, keys } }: { readonly present: Present }) {
  const t = useTranslations('audit');
  const id = useId();
  const [text, setText] = useState('');
  const check = useMutation({
    mutationFn: async (written: string) => {
      const kept = pastedCheckpoint(written);
      if (!kept || !checkpoint) return null;
      const pair = inOrder(kept, checkpoint);
      const sizes = { from: pair[0].size, to: pair[1].size };
      // a log of another name is asked for no proof: its sizes mean nothing here
      const { hashes } =
        kept.origin === checkpoint.origin ? await ask('/log/proof/consistency', { query: sizes }) : { hashes: [] };
      return checkConsistency(pair, hashes, keys);
    },
  });
  return (
    <section aria-label={t('consistency')} className={check.isIdle ? styles['untried'] : undefined}>
      <h3>{t('consistency')}</h3>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          check.mutate(text);
        }}
      >
        <label htmlFor={id} className={styles['label']}>
          {t('pasteCheckpoint')}
        </label>
        <textarea
          id={id}
          className={styles['paste']}
          rows={6}
          value={text}
          spellCheck={false}
          onChange={({ target }) => setText(target.value)}
        />
        <Button type="submit" isDisabled={text.trim() === '' || check.isPending}>
          {t('compareCheckpoints')}
        </Button>
      </form>
      {check.error && <Trouble error={check.error} />}
      {check.data === null && <Verdict tone="bad">{t('noCheckpointPasted')}</Verdict>}
      {check.data && <Consistency checked={check.data} />}
    </section>
  );
}

function Consistency({
  checked: { verdict, from, to, hashes, roots, signatures },
}: {
  readonly checked: CheckedConsistency;
}) {
  const t = useTranslations('audit');
  const tone = verdict === 'continues' ? 'good' : verdict === 'unchecked' ? 'open' : 'bad';
  const side = (checkpoint: typeof from, rebuilt: string | null, at: 0 | 1) => (
    <>
      {checkpoint.origin}
      <br />
      {t('signedRoot')}: <code>{base64Of(checkpoint.root)}</code>
      <br />
      {t('computedRoot')}: <code>{rebuilt ?? '–'}</code>
      <br />
      <SignatureWord of={signatures[at]} />
    </>
  );
  return (
    <>
      <Verdict tone={tone}>{t(`consistencies.${verdict}`, { from: from.size, to: to.size })}</Verdict>
      <Facts
        of={[
          [t('earlierTree', { count: from.size }), side(from, roots && base64Of(roots.from), 0)],
          [t('laterTree', { count: to.size }), side(to, roots && base64Of(roots.to), 1)],
          [t('proofHashes'), String(hashes)],
        ]}
      />
    </>
  );
}
