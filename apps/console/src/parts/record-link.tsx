import { Link } from '@tanstack/react-router';
import { useWords } from '../i18n/use-words.js';
import { recordOf } from './record.js';
import type { RecordRef } from './record.js';

interface Props {
  readonly stream: string;
  /** What it is called, where that is known here. */
  readonly name?: string | null;
}

/** The record that a stream of the log is about. */
export function RecordLink({ stream, name }: Props) {
  const words = useWords();
  const record = recordOf(stream);
  if (!record) return <code>{stream}</code>;
  return (
    <>
      {words.code(record.kind)} <Screen of={record} name={name ?? record.id} />
    </>
  );
}

function Screen({ of: { kind, id }, name }: { readonly of: RecordRef; readonly name: string }) {
  switch (kind) {
    case 'mission':
      return (
        <Link to="/missions/$missionId" params={{ missionId: id }}>
          <bdi>{name}</bdi>
        </Link>
      );
    case 'official':
      return (
        <Link to="/officials/$officialId" params={{ officialId: id }}>
          <bdi>{name}</bdi>
        </Link>
      );
    case 'batch':
      return (
        <Link to="/batches/$batchId" params={{ batchId: id }}>
          <bdi>{name}</bdi>
        </Link>
      );
    case 'meeting':
      return (
        <Link to="/meetings/$meetingId" params={{ meetingId: id }}>
          <bdi>{name}</bdi>
        </Link>
      );
    case 'directive':
      return (
        <Link to="/directives/$directiveId" params={{ directiveId: id }}>
          <bdi>{name}</bdi>
        </Link>
      );
  }
}
