import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { askText } from '../../api/ask-text.js';
import { Shown } from '../../parts/shown.js';
import { canHash } from '../../proof/bytes.js';
import { checkpointOf, checkSigned } from '../../proof/checkpoint.js';
import { PresentCheckpoint } from './present-checkpoint.js';
import { ProveConsistency } from './prove-consistency.js';
import { ProveInclusion } from './prove-inclusion.js';
import { publishedKeys } from './published-keys.js';

/** The present checkpoint with what this browser makes of it. */
async function presentCheckpoint(signal: AbortSignal) {
  const [text, keys] = await Promise.all([askText('/log/checkpoint', { signal }), publishedKeys(signal)]);
  const checkpoint = checkpointOf(text);
  return { text, keys, checkpoint, signature: checkpoint && (await checkSigned(checkpoint, keys)) };
}

export type Present = Awaited<ReturnType<typeof presentCheckpoint>>;

/** What the log vouches for, and the means to check it here, with code that trusts nothing but the key. */
export function ProofView() {
  const t = useTranslations('audit');
  const hashes = canHash();
  const present = useQuery({
    queryKey: ['/log/checkpoint'],
    queryFn: ({ signal }) => presentCheckpoint(signal),
    enabled: hashes,
  });
  return (
    <>
      <h2>{t('views.proof')}</h2>
      <p>{t('proofHelp')}</p>
      {hashes ? (
        <Shown of={present} lines={20}>
          {(found) => (
            <>
              <PresentCheckpoint present={found} />
              <ProveInclusion />
              <ProveConsistency present={found} />
            </>
          )}
        </Shown>
      ) : (
        <p role="alert">{t('cannotHash')}</p>
      )}
    </>
  );
}
