import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../api/use-answer.js';
import { useClocks } from '../../clocks/use-clocks.js';
import type { Change } from './change.js';

/** What a change is about, as a link to it. */
export function ChangeSubject({ of: { category, id, name } }: { readonly of: Change }) {
  const text = name ?? id;
  switch (category) {
    case 'mission':
      return (
        <Link to="/missions/$missionId" params={{ missionId: id }} dir="auto">
          {text}
        </Link>
      );
    case 'official':
      return (
        <Link to="/officials/$officialId" params={{ officialId: id }} dir="auto">
          {name ?? <NameOfOfficial id={id} />}
        </Link>
      );
    case 'batch':
      return (
        <Link to="/batches/$batchId" params={{ batchId: id }} dir="auto">
          {text}
        </Link>
      );
    case 'meeting':
      return (
        <Link to="/meetings/$meetingId" params={{ meetingId: id }} dir="auto">
          {text}
        </Link>
      );
    default:
      return (
        <Link to="/directives/$directiveId" params={{ directiveId: id }} dir="auto">
          {text}
        </Link>
      );
  }
}

/** Of an official who never headed a mission and was registered before: the id until the name is told. */
function NameOfOfficial({ id }: { readonly id: string }) {
  const { known } = useClocks();
  const { data } = useAnswer('/v1/officials/{id}', { path: { id }, query: known });
  return <>{data?.official.name ?? id}</>;
}
