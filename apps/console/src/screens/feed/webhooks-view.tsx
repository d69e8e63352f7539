import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { useWords } from '../../i18n/use-words.js';
import { code } from '../../parts/code.js';
import { Moment } from '../../parts/day.js';
import { Facts } from '../../parts/facts.js';
import { Shown } from '../../parts/shown.js';
import { HeldStreams } from './held-streams.js';

type Webhook = Schemas['WebhookBody'];

/** Who is told of events, how far each is, and what waits. Nothing is changed here. */
export function WebhooksView() {
  const t = useTranslations('events');
  const webhooks = useAnswer('/v1/webhooks', {});
  const { data: about } = useAnswer('/v1/about', {});
  return (
    <>
      <h2>{t('views.webhooks')}</h2>
      <p>{t('webhooksHelp')}</p>
      <Shown of={webhooks} lines={16}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t.rich('noWebhooks', { code })}</p>
          ) : (
            items.map((webhook) => (
              <Subscriber key={webhook.id} webhook={webhook} head={about?.head?.position ?? null} />
            ))
          )
        }
      </Shown>
    </>
  );
}

function Subscriber({ webhook, head }: { readonly webhook: Webhook; readonly head: number | null }) {
  const t = useTranslations('events');
  const words = useWords();
  const { id, url, description, filter, state, pausedBecause, createdAt, position, retrying, parked } = webhook;
  const narrowed = Object.entries(filter).map(([name, value]) => `${words.code(name)}: ${value}`);
  return (
    <section aria-label={url}>
      <h3 dir="auto">{url}</h3>
      <Facts
        of={[
          [t('webhookId'), <code key="id">{id}</code>],
          [t('description'), description],
          [t('state'), state === 'paused' ? t('isPaused', { reason: pausedBecause ?? '' }) : t('isActive')],
          [t('position'), position === null ? t('fromBeginning') : t('positionNumber', { position })],
          [t('lag'), head === null ? null : t('behindHead', { count: Math.max(0, head - (position ?? 0)) })],
          [t('filter'), narrowed.length === 0 ? t('everything') : narrowed.join('; ')],
          [t('retrying'), t('streams', { count: retrying })],
          [t('parked'), t('streams', { count: parked })],
          [t('since'), <Moment key="since" at={createdAt} />],
        ]}
      />
      {retrying + parked > 0 && <HeldStreams id={id} />}
    </section>
  );
}
