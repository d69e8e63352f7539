import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useAnswer } from '../../api/use-answer.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { Button } from '../../parts/button.js';
import { Field, FieldForm } from '../../parts/field.js';
import type { RecordKind } from '../../parts/record.js';
import { RecordPicker } from '../../parts/record-picker.js';
import styles from './meetings.module.css';

type FilterName = 'official' | 'chair' | 'issuer' | 'addressee' | 'cites';

export interface Filter {
  readonly name: FilterName;
  /** The kinds of record that it can name; none for words as they are written. */
  readonly kinds: readonly RecordKind[];
}

/** Narrows a list; each filter stands in the address of the page, and says what it is set to. */
export function Filters({ of }: { readonly of: readonly Filter[] }) {
  const t = useTranslations('meeting');
  const search = useSearch({ from: '/meetings' });
  const navigate = useNavigate({ from: '/meetings' });
  const set = (name: FilterName, value: string | undefined): void =>
    void navigate({ search: (before) => ({ ...before, [name]: value }), resetScroll: false });
  return (
    <div className={styles['filters']} role="group" aria-label={t('filters')}>
      {of.map(({ name, kinds }) => {
        const value = search[name];
        if (value !== undefined)
          return (
            <SetFilter key={name} label={t(`filter.${name}`)} onRemove={() => set(name, undefined)}>
              {kinds.length === 0 ? <bdi>{value}</bdi> : <RecordName id={value} />}
            </SetFilter>
          );
        return kinds.length === 0 ? (
          <WordsField key={name} label={t(`filter.${name}`)} onChoose={(text) => set(name, text)} />
        ) : (
          <RecordPicker key={name} label={t(`filter.${name}`)} kinds={kinds} onChoose={({ id }) => set(name, id)} />
        );
      })}
    </div>
  );
}

interface SetFilterProps {
  readonly label: string;
  onRemove(): void;
  readonly children: ReactNode;
}

function SetFilter({ label, onRemove, children }: SetFilterProps) {
  const t = useTranslations('meeting');
  return (
    <p className={styles['set']}>
      <span className={styles['setLabel']}>{label}</span>
      <span>
        <strong>{children}</strong>{' '}
        <Button look="quiet" aria-label={t('removeFilter', { filter: label })} onPress={onRemove}>
          {t('remove')}
        </Button>
      </span>
    </p>
  );
}

/** The name of an official or a batch, whichever has the id; the id where there is neither. */
function RecordName({ id }: { readonly id: string }) {
  const { known } = useClocks();
  const official = useAnswer('/v1/officials/{id}', { path: { id }, query: known });
  const batch = useAnswer('/v1/batches/{id}', { path: { id }, query: known }, { enabled: official.isError });
  return <bdi>{official.data?.official.name ?? batch.data?.batch.name ?? id}</bdi>;
}

function WordsField({ label, onChoose }: { readonly label: string; onChoose(text: string): void }) {
  const t = useTranslations('meeting');
  return (
    <FieldForm label={label} onTake={({ words }) => words !== undefined && onChoose(words)}>
      <Field label={label} name="words" placeholder={t('asWrittenHint')} />
    </FieldForm>
  );
}
