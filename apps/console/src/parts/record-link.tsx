import { Link } from '@tanstack/react-router';
import { useWords } from '../i18n/use-words.js';
import { recordOf } from './record.js';
import type { RecordRef } from './record.js';

/** The record that a stream of the log is about. */
export function RecordLink({ stream }: { readonly stream: string }) {
  const words = useWords();
  const record = recordOf(stream);
  if (!record) return <code>{stream}</code>;
  return (
    <>
      {words.code(record.kind)} <Screen of={record} />
    </>
  );
}

function Screen({ of: { kind, id } }: { readonly of: RecordRef }) {
  switch (kind) {
    case 'mission':
      return (
        <Link to="/missions/$missionId" params={{ missionId: id }}>
          {id}
        </Link>
      );
    case 'official':
      return (
        <Link to="/officials/$officialId" params={{ officialId: id }}>
          {id}
        </Link>
      );
    case 'batch':
      return (
        <Link to="/batches/$batchId" params={{ batchId: id }}>
          {id}
        </Link>
      );
    case 'meeting':
      return (
        <Link to="/meetings/$meetingId" params={{ meetingId: id }}>
          {id}
        </Link>
      );
    case 'directive':
      return (
        <Link to="/directives/$directiveId" params={{ directiveId: id }}>
          {id}
        </Link>
      );
  }
}
