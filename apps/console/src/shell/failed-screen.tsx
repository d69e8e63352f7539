import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { Unreachable } from '../api/client.js';
import { useLiveState } from '../api/live.js';
import { loadAgain } from '../api/load-again.js';
import { Page } from '../parts/page.js';
import { Trouble } from '../parts/shown.js';

/** In place of a screen that did not come or cannot be drawn. What stands around it stays; it tries again by itself when the server is back. */
export function FailedScreen({ error }: { readonly error: unknown }) {
  const t = useTranslations('states');
  const live = useLiveState();
  const isAway = error instanceof Unreachable;
  useEffect(() => {
    if (isAway && live === 'open') void loadAgain(false);
  }, [isAway, live]);
  return (
    <Page title={t('noScreen')}>
      <Trouble error={error instanceof Error ? error : new Error(String(error))} onAgain={() => void loadAgain(true)} />
    </Page>
  );
}
