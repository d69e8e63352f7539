import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { Name } from '../../parts/bilingual.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { Day } from '../../parts/day.js';
import { Shown } from '../../parts/shown.js';

type Item = Schemas['NeglectedAnswer']['items'][number];

/** Items of all directives that are overdue on the day, or of which nothing was heard for months. */
export function NeglectedList() {
  const t = useTranslations('meeting');
  const { asOf } = useClocks();
  const answer = useAnswer('/v1/neglected-items', { query: { silentMonths: 6, ...asOf } });
  const columns = useColumns();
  return (
    <Shown of={answer}>
      {({ items, today, silentMonths }) => (
        <>
          <p>
            {t('neglectedAbout', { months: silentMonths })} <Day on={today} />.
          </p>
          {items.length === 0 ? (
            <p>{t('noneNeglected')}</p>
          ) : (
            <DataTable
              caption={t('views.neglected')}
              columns={columns}
              items={items}
              keyOf={({ directive, no }) => `${directive.id} ${no}`}
            />
          )}
        </>
      )}
    </Shown>
  );
}

function useColumns(): readonly Column<Item>[] {
  const t = useTranslations('meeting');
  return useMemo(
    () => [
      {
        id: 'item',
        heading: t('item'),
        share: 4,
        value: ({ text }) => text,
        show: ({ no, text, textEn }) => (
          <>
            <span className="figures">{no}</span> <Name of={text} en={textEn} />
          </>
        ),
      },
      {
        id: 'directive',
        heading: t('directive'),
        share: 2,
        value: ({ directive }) => directive.title,
        show: ({ directive, no }) => (
          <Link to="/directives/$directiveId" params={{ directiveId: directive.id }} hash={`item-${no}`}>
            <Name of={directive.title} en={directive.titleEn} />
          </Link>
        ),
      },
      { id: 'issuer', heading: t('issuer'), value: ({ directive }) => directive.issuer.name },
      {
        id: 'heard',
        heading: t('lastHeard'),
        value: ({ lastHeardOn }) => lastHeardOn,
        show: ({ lastHeardOn }) => <Day on={lastHeardOn} />,
      },
      {
        id: 'deadline',
        heading: t('deadline'),
        value: ({ deadline }) => deadline,
        show: ({ deadline, overdue }) =>
          deadline === null ? (
            '–'
          ) : (
            <>
              <Day on={deadline} />
              {overdue && ` (${t('overdue')})`}
            </>
          ),
      },
    ],
    [t],
  );
}
