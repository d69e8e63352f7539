import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { code } from '../../parts/code.js';
import { Shown } from '../../parts/shown.js';
import { canHash } from '../../proof/bytes.js';
import { presentCheckpoint } from './present.js';
import { PresentCheckpoint } from './present-checkpoint.js';
import { ProveConsistency } from './prove-consistency.js';
import { ProveInclusion } from './prove-inclusion.js';

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
        <p role="alert">{t.rich('cannotHash', { code })}</p>
      )}
    </>
  );
}
