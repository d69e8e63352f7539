import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../parts/button.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { Moment } from '../../parts/day.js';
import { Field, FieldForm } from '../../parts/field.js';
import { RecordLink } from '../../parts/record-link.js';
import { Shown } from '../../parts/shown.js';

type Denial = Schemas['Denial'];

/** Commands that were refused: who asked for what, and why not. They changed nothing. */
export function RefusedView() {
  const t = useTranslations('audit');
  const words = useWords();
  const navigate = useNavigate({ from: '/audit' });
  const { actor, code } = useSearch({ from: '/audit' });
  const refused = useAnswer('/v1/audit/denied', {
    query: { ...(actor && { actor }), ...(code && { code }), limit: 1_000 },
  });
  const columns: readonly Column<Denial>[] = [
    { id: 'at', heading: t('when'), value: ({ at }) => at, show: ({ at }) => <Moment at={at} />, share: 1.2 },
    { id: 'actor', heading: t('actor'), value: (one) => one.actor },
    { id: 'type', heading: t('command'), value: ({ type }) => words.code(type) },
    {
      id: 'stream',
      heading: t('record'),
      value: ({ stream }) => stream,
      show: (one) => <RecordLink stream={one.stream} />,
    },
    {
      id: 'code',
      heading: t('whyNot'),
      value: (one) => one.code,
      show: (one) => (
        <a href={`/docs/problems#${one.code}`}>
          <code>{one.code}</code>
        </a>
      ),
    },
    { id: 'field', heading: t('field'), value: ({ field }) => field },
    { id: 'id', heading: t('commandId'), value: ({ commandId }) => commandId },
  ];
  return (
    <>
      <h2>{t('views.refused')}</h2>
      <p>{t('refusedHelp')}</p>
      <FieldForm
        key={`${actor} ${code}`}
        label={t('filters')}
        onTake={(taken) =>
          void navigate({
            search: ({ actor: _1, code: _2, ...others }) => ({
              ...others,
              ...(taken['actor'] && { actor: taken['actor'] }),
              ...(taken['code'] && { code: taken['code'] }),
            }),
            resetScroll: false,
          })
        }
      >
        <Field label={t('actor')} name="actor" defaultValue={actor} />
        <Field label={t('code')} name="code" defaultValue={code} placeholder="TERM_ENDED" />
        <Button type="submit">{t('show')}</Button>
      </FieldForm>
      <Shown of={refused}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('noneRefused')}</p>
          ) : (
            <DataTable
              caption={t('views.refused')}
              columns={columns}
              items={items}
              keyOf={({ at, stream, commandId, code: why }) => `${at} ${stream} ${commandId ?? ''} ${why}`}
            />
          )
        }
      </Shown>
    </>
  );
}
