import { useWords } from '../i18n/use-words.js';
import { recordOf } from './record.js';
import { ToRecord } from './to-record.js';

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
      {words.code(record.kind)}{' '}
      <ToRecord of={record}>
        <bdi>{name ?? record.id}</bdi>
      </ToRecord>
    </>
  );
}
