import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useAnswer } from '../api/use-answer.js';
import type { Asked } from '../api/client.js';
import { useClocks } from '../clocks/use-clocks.js';
import { RecordLink } from './record-link.js';
import { RecordPicker } from './record-picker.js';
import type { RecordKind, RecordRef } from './record.js';

interface Props {
  /** Which records can be chosen; all when absent. */
  readonly kinds?: readonly RecordKind[];
  readonly chosen: RecordRef | null;
  onChoose(record: RecordRef): void;
  /** What stands behind the name of the one chosen: how to be without it, at least. */
  readonly children: ReactNode;
}

/** The one record that a list is narrowed to, by its name, and a box to choose another one. */
export function RecordChoice({ kinds, chosen, onChoose, children }: Props) {
  const t = useTranslations('audit');
  return (
    <>
      <RecordPicker label={t('record')} {...(kinds && { kinds })} onChoose={onChoose} />
      {chosen && (
        <p>
          {t('about')} <Named of={chosen} />
          {children}
        </p>
      )}
    </>
  );
}

/** The trail names whatever it tells of, of each kind. */
function Named({ of: { kind, id } }: { readonly of: RecordRef }) {
  const { known } = useClocks();
  const trail = useAnswer('/v1/audit', { query: { [kind]: id, ...known, limit: 1 } } as unknown as Asked<'/v1/audit'>);
  return <RecordLink stream={`${kind}-${id}`} name={trail.data?.items[0]?.name ?? null} />;
}
