import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { useWords } from '../../i18n/use-words.js';
import { Translation } from '../../parts/bilingual.js';
import { Facts } from '../../parts/facts.js';
import { Page } from '../../parts/page.js';
import { Shown } from '../../parts/shown.js';
import { Sources } from '../../parts/sources.js';
import { concerning } from '../../why/concerning.js';
import { Why } from '../../why/why.js';
import { Attendance } from './attendance.js';
import { Commitments } from './commitments.js';
import { Dating } from './dating.js';
import { MeetingLinks } from './meeting-links.js';
import { OfficialLink } from './official-link.js';
import { Reports } from './reports.js';
import { Titles } from './titles.js';
import { When } from './when.js';

/** One meeting: where and when it was held, who was there as what, and what was reported, promised and ordered. */
export function MeetingScreen() {
  const { meetingId } = useParams({ from: '/meetings/$meetingId' });
  const { known } = useClocks();
  const shell = useTranslations('shell');
  const answer = useAnswer('/v1/meetings/{id}', { path: { id: meetingId }, query: known });
  return (
    <Page title={answer.data?.meeting.name ?? meetingId} over={<Link to="/meetings">{shell('meetings')}</Link>}>
      <Shown of={answer} lines={24}>
        {(found) => <MeetingFound of={found} />}
      </Shown>
    </Page>
  );
}

function MeetingFound({ of }: { readonly of: Schemas['MeetingAnswer'] }) {
  const t = useTranslations('meeting');
  return (
    <>
      <Translation of={of.meeting.nameEn} />
      <Particulars of={of} />
      {of.sessions.length > 0 && (
        <>
          <h2>{t('sessions')}</h2>
          <MeetingLinks of={of.sessions} />
        </>
      )}
      <Attendance of={of.attendees} groups={of.groups} meetingId={of.meeting.id} />
      <Reports of={of.reports} meetingId={of.meeting.id} />
      <Commitments of={of.commitments} meetingId={of.meeting.id} />
      <h2>{t('directivesThere')}</h2>
      {of.directives.length === 0 ? (
        <p>{t('noDirectives')}</p>
      ) : (
        <ul>
          {of.directives.map(({ id, title, issuer }) => (
            <li key={id}>
              <Link to="/directives/$directiveId" params={{ directiveId: id }}>
                <bdi>{title}</bdi>
              </Link>
              , <OfficialLink id={issuer.id} name={issuer.name} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Where the meeting stands, when and where it was, and under whom. */
function Particulars({ of: { meeting, chair, parent } }: { readonly of: Schemas['MeetingAnswer'] }) {
  const t = useTranslations('meeting');
  const words = useWords();
  return (
    <Facts
      of={[
        [
          t('partOf'),
          parent && (
            <Link to="/meetings/$meetingId" params={{ meetingId: parent.id }}>
              <bdi>{parent.name}</bdi>
            </Link>
          ),
        ],
        [t('kind'), `${words.code(meeting.kind)}, ${words.code(meeting.status)}`],
        [
          t('cancelled'),
          meeting.cancelled && (
            <>
              <bdi>{meeting.cancelled.reason}</bdi>
              <Sources of={meeting.cancelled.sources} />
            </>
          ),
        ],
        [
          t('when'),
          <>
            <When on={meeting.on} until={meeting.until} dayPart={meeting.dayPart} />
            <Dating of={meeting.dating} />
          </>,
        ],
        [t('place'), meeting.place === null ? t('notGiven') : <bdi>{meeting.place}</bdi>],
        [t('host'), meeting.host && <bdi>{meeting.host}</bdi>],
        [
          t('chair'),
          chair === null ? (
            t('notGiven')
          ) : (
            <>
              <OfficialLink id={chair.id} name={chair.name} />
              <Titles of={chair.titlesThen} />
            </>
          ),
        ],
        [
          t('rests'),
          <>
            <Sources of={meeting.sources} />
            <Why
              what={meeting.name}
              subject={{ meeting: meeting.id }}
              concerns={concerning(['MeetingScheduled', 'MeetingHeld', 'MeetingCancelled'])}
            />
          </>,
        ],
      ]}
    />
  );
}
