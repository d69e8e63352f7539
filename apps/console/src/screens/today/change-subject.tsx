import { useAnswer } from '../../api/use-answer.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { recordOf } from '../../parts/record.js';
import { ToRecord } from '../../parts/to-record.js';
import type { Change } from './change.js';

/** What a change is about, as a link to it. */
export function ChangeSubject({ of: { category, id, name } }: { readonly of: Change }) {
  const record = recordOf(`${category}-${id}`);
  if (!record) return <bdi>{name ?? id}</bdi>;
  return (
    <ToRecord of={record}>
      <bdi>{name ?? (category === 'official' ? <NameOfOfficial id={id} /> : id)}</bdi>
    </ToRecord>
  );
}

/** Of an official who never headed a mission and was registered before: the id until the name is told. */
function NameOfOfficial({ id }: { readonly id: string }) {
  const { known } = useClocks();
  const { data } = useAnswer('/v1/officials/{id}', { path: { id }, query: known });
  return <>{data?.official.name ?? id}</>;
}
