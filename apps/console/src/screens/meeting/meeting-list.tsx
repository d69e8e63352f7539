import { Link, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useWords } from '../../i18n/use-words.js';
import { Name } from '../../parts/bilingual.js';
import type { Column } from '../../parts/data-table.js';
import { DatedList } from './dated-list.js';
import { When } from './when.js';

type Summary = Schemas['MeetingSummary'];

/** Meetings by the day of the page, the latest first, perhaps of one official or under one chair. */
export function MeetingList() {
  const t = useTranslations('meeting');
  const { official, chair } = useSearch({ from: '/meetings' });
  return (
    <DatedList
      of="/v1/meetings"
      narrowed={{ official, chair }}
      filters={[
        { name: 'official', kinds: ['official'] },
        { name: 'chair', kinds: ['official'] },
      ]}
      caption={t('views.meetings')}
      columns={useColumns()}
    />
  );
}

function useColumns(): readonly Column<Summary>[] {
  const t = useTranslations('meeting');
  const words = useWords();
  return useMemo(
    () => [
      {
        id: 'on',
        heading: t('on'),
        share: 1.2,
        value: ({ on }) => on,
        show: ({ on, until }) => <When on={on} until={until} dayPart={null} />,
      },
      {
        id: 'name',
        heading: t('name'),
        share: 4,
        value: ({ name }) => name,
        show: ({ id, name, nameEn }) => (
          <Link to="/meetings/$meetingId" params={{ meetingId: id }}>
            <Name of={name} en={nameEn} />
          </Link>
        ),
      },
      { id: 'kind', heading: t('kind'), value: ({ kind }) => words.code(kind) },
      { id: 'place', heading: t('place'), value: ({ place }) => place, show: ({ place }) => <bdi>{place ?? '–'}</bdi> },
      { id: 'status', heading: t('status'), value: ({ status }) => words.code(status) },
    ],
    [t, words],
  );
}
