import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { useWords } from '../../i18n/use-words.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { Moment } from '../../parts/day.js';
import { nameIn } from '../../parts/event-name.js';
import { RecordLink } from '../../parts/record-link.js';
import { Shown } from '../../parts/shown.js';

type Held = Schemas['HeldBody'];

/** Streams of which one event was not taken: why, how often it was tried, and when last. */
export function HeldStreams({ id }: { readonly id: string }) {
  const t = useTranslations('events');
  const words = useWords();
  const held = useAnswer('/v1/webhooks/{id}/held', { path: { id } });
  const columns: readonly Column<Held>[] = [
    {
      id: 'stream',
      heading: t('stream'),
      value: ({ stream }) => stream,
      show: (one) => <RecordLink stream={one.stream} />,
    },
    { id: 'state', heading: t('state'), value: ({ state }) => t(state), share: 0.8 },
    { id: 'event', heading: t('event'), value: ({ type }) => words.code(nameIn(type)) },
    { id: 'position', heading: t('position'), value: ({ position }) => position, figures: true, share: 0.6 },
    { id: 'attempts', heading: t('attempts'), value: ({ attempts }) => attempts, figures: true, share: 0.6 },
    {
      id: 'reason',
      heading: t('reason'),
      value: ({ reason }) => reason,
      show: (one) => <bdi>{one.reason}</bdi>,
      share: 1.5,
    },
    {
      id: 'last',
      heading: t('lastTried'),
      value: ({ lastTriedAt }) => lastTriedAt,
      show: (one) => <Moment at={one.lastTriedAt} />,
    },
  ];
  return (
    <Shown of={held}>
      {({ items }) => <DataTable caption={t('held')} columns={columns} items={items} keyOf={({ stream }) => stream} />}
    </Shown>
  );
}
