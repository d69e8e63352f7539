import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { useWords } from '../../i18n/use-words.js';
import { Name } from '../../parts/bilingual.js';
import { When } from './when.js';

/** Meetings as a list, each with its day and whether it was held. */
export function MeetingLinks({ of }: { readonly of: readonly Schemas['MeetingSummary'][] }) {
  const words = useWords();
  return (
    <ul>
      {of.map(({ id, name, nameEn, on, until, status }) => (
        <li key={id}>
          <Link to="/meetings/$meetingId" params={{ meetingId: id }}>
            <Name of={name} en={nameEn} />
          </Link>
          <br />
          <When on={on} until={until} dayPart={null} />, {words.code(status)}
        </li>
      ))}
    </ul>
  );
}
