import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useWords } from '../../i18n/use-words.js';
import { EnglishName } from '../../parts/bilingual.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { concerning } from '../../why/concerning.js';
import { Why } from '../../why/why.js';
import { OfficialLink } from './official-link.js';

type Attendee = Schemas['MeetingAnswer']['attendees'][number];
type Group = Schemas['MeetingAnswer']['groups'][number];

interface Props {
  readonly of: readonly Attendee[];
  readonly groups: readonly Group[];
  readonly meetingId: string;
}

/** Who came, with the title that the source prints for that day, and as what. */
export function Attendance({ of, groups, meetingId }: Props) {
  const t = useTranslations('meeting');
  const words = useWords();
  const columns = useMemo<readonly Column<Attendee>[]>(
    () => [
      {
        id: 'name',
        heading: t('attendee'),
        share: 2,
        value: ({ name }) => name,
        show: ({ id, name }) => <OfficialLink id={id} name={name} />,
      },
      {
        id: 'title',
        heading: t('titleThen'),
        share: 4,
        value: ({ title }) => title,
        show: ({ title }) => <bdi>{title}</bdi>,
      },
      { id: 'role', heading: t('role'), value: ({ role }) => words.code(role) },
    ],
    [t, words],
  );
  return (
    <>
      <h2>{t('attendance')}</h2>
      {of.length === 0 ? (
        <p>{t('nobodyRecorded')}</p>
      ) : (
        <DataTable
          caption={t('attendance')}
          columns={columns}
          items={of}
          keyOf={({ id, title, role }) => `${id} ${role} ${title}`}
        />
      )}
      <Groups of={groups} />
      {of.length + groups.length > 0 && (
        <Why what={t('attendance')} subject={{ meeting: meetingId }} concerns={concerning(['AttendanceRecorded'])} />
      )}
    </>
  );
}

/** Those who are told of only together, with their number where it is known. */
function Groups({ of }: { readonly of: readonly Group[] }) {
  const t = useTranslations('meeting');
  if (of.length === 0) return null;
  return (
    <>
      <h3>{t('groups')}</h3>
      <ul>
        {of.map(({ name, nameEn, count, batchId }) => (
          <li key={name}>
            {batchId === null ? (
              <bdi>{name}</bdi>
            ) : (
              <Link to="/batches/$batchId" params={{ batchId }}>
                <bdi>{name}</bdi>
              </Link>
            )}
            {' · '}
            {count === null ? t('notCounted') : t('people', { count })}
            <EnglishName of={nameEn} />
          </li>
        ))}
      </ul>
    </>
  );
}
