import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAnswer } from '../../api/use-answer.js';
import { asWritten } from '../../clocks/as-written.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../parts/button.js';
import { Choice, Field, FieldForm } from '../../parts/field.js';
import { RecordLink } from '../../parts/record-link.js';
import { RecordPicker } from '../../parts/record-picker.js';
import { parameterIn } from './parameters.js';
import type { ReportKind, ReportParameter } from './parameters.js';

/** What a report can be asked beside the two clocks; it stands in the address. */
export function ReportForm({ kind }: { readonly kind: ReportKind }) {
  const t = useTranslations('report');
  const search = useSearch({ from: '/reports/$reportName' });
  const { language } = useWords();
  const navigate = useNavigate({ from: '/reports/$reportName' });
  const [faults, setFaults] = useState<readonly string[]>([]);
  const isOfOfficial = kind.takes.includes('id') && kind.name !== 'batches';
  const fields = kind.takes.filter((name) => name !== 'id' || !isOfOfficial);
  if (kind.takes.length === 0) return null;
  const move = (values: Readonly<Record<string, string | undefined>>): void =>
    void navigate({
      search: (before) =>
        Object.fromEntries(Object.entries({ ...before, ...values }).filter(([, value]) => value !== undefined)),
      resetScroll: false,
    });
  const take = (values: Readonly<Record<string, string | undefined>>): void => {
    const wrong = fields.filter((name) => values[name] !== undefined && parameterIn(name, values[name]) === null);
    setFaults(wrong);
    if (wrong.length === 0) move(Object.fromEntries(fields.map((name) => [name, values[name]])));
  };
  return (
    <>
      {isOfOfficial && (
        <>
          <RecordPicker label={t('official')} kinds={['official']} onChoose={({ id }) => move({ id })} />
          {search.id !== undefined && (
            <p>
              <RecordLink stream={`official-${search.id}`} />
            </p>
          )}
        </>
      )}
      {fields.length > 0 && (
        <FieldForm
          key={[...fields.map((name) => search[name]), language].join(' ')}
          label={t('parameters')}
          onTake={take}
        >
          {fields.map((name) =>
            name === 'id' ? (
              <BatchChoice key={name} chosen={search.id ?? ''} />
            ) : (
              <Field
                key={name}
                name={name}
                label={name === 'months' ? t(kind.name === 'directives' ? 'silentMonths' : 'within') : t(name)}
                defaultValue={search[name] && asWritten(search[name], language)}
                placeholder={t(hints[name])}
                inputMode={name === 'months' ? 'numeric' : undefined}
                required={kind.needs.includes(name)}
                fault={faults.includes(name) ? t('badValue') : null}
              />
            ),
          )}
          <Button type="submit">{t('show')}</Button>
        </FieldForm>
      )}
    </>
  );
}

const hints: { readonly [Name in Exclude<ReportParameter, 'id'>]: 'dayHint' | 'momentHint' | 'monthsHint' } = {
  from: 'dayHint',
  until: 'dayHint',
  since: 'momentHint',
  months: 'monthsHint',
};

function BatchChoice({ chosen }: { readonly chosen: string }) {
  const t = useTranslations('report');
  const { known } = useClocks();
  const { data } = useAnswer('/v1/batches', { query: known });
  const batches = data?.items ?? [];
  return (
    <Choice key={batches.length} label={t('batch')} name="id" defaultValue={chosen}>
      <option value="">{t('allBatches')}</option>
      {batches.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Choice>
  );
}
