import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { askBytes } from '../../api/ask-text.js';
import { Button } from '../../parts/button.js';
import { Field, FieldForm } from '../../parts/field.js';
import { Shown } from '../../parts/shown.js';
import { checkBundle } from '../../proof/check-bundle.js';
import { BundleSteps } from './bundle-steps.js';
import { publishedKeys } from './published-keys.js';
import styles from './proof.module.css';

async function provenHere(event: string, signal: AbortSignal) {
  const [bytes, keys] = await Promise.all([
    askBytes(`/log/proof/bundle?event=${encodeURIComponent(event)}`, { signal }),
    publishedKeys(signal),
  ]);
  return checkBundle(bytes, keys, event);
}

/** Fetches an event with its proof and checks it here, step by step. */
export function ProveInclusion() {
  const t = useTranslations('audit');
  const { event } = useSearch({ from: '/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const checked = useQuery({
    queryKey: ['/log/proof/bundle', event],
    queryFn: ({ signal }) => provenHere(event ?? '', signal),
    enabled: event !== undefined,
    staleTime: Infinity, // an event that was proven is asked again only when the reader does
  });
  return (
    <section aria-label={t('inclusion')} className={event === undefined ? styles['untried'] : undefined}>
      <h3>{t('inclusion')}</h3>
      <p>{t('inclusionHelp')}</p>
      <FieldForm
        key={event ?? ''}
        label={t('inclusion')}
        onTake={({ event: asked }) => {
          if (asked !== undefined && asked === event) void checked.refetch();
          else
            void navigate({
              search: ({ event: _, ...others }) => ({ ...others, ...(asked && { event: asked }) }),
              resetScroll: false,
            });
        }}
      >
        <Field label={t('eventId')} name="event" defaultValue={event} required maxLength={100} />
        <Button type="submit" look="main">
          {t('verify')}
        </Button>
      </FieldForm>
      {event !== undefined && (
        <Shown of={checked} lines={20}>
          {(found) => <BundleSteps checked={found} event={event} />}
        </Shown>
      )}
    </section>
  );
}
