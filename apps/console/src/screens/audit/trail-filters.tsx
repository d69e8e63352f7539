import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { asWritten } from '../../clocks/as-written.js';
import { instantIn } from '../../clocks/clocks.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../parts/button.js';
import { Choice, Field, FieldForm } from '../../parts/field.js';
import { ChosenRecord } from './chosen-record.js';
import { useEventNames } from '../../parts/event-names.js';
import { firstInstantIn } from './moments.js';

/** Narrows the trail: to a record, to who recorded it, to the source that it rests on, to a kind of event, to a span of the time that the trail goes by. */
export function TrailFilters() {
  const t = useTranslations('audit');
  const search = useSearch({ from: '/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const { knownAt } = useClocks();
  const { language } = useWords();
  const [faults, setFaults] = useState<{ readonly from?: boolean; readonly to?: boolean }>({});
  const take = ({ actor, citing, type, from, to }: Readonly<Record<string, string | undefined>>): void => {
    const [first, last] = [from && firstInstantIn(from), to && instantIn(to)];
    setFaults({ from: first === null, to: last === null });
    if (first === null || last === null) return;
    void navigate({
      search: ({ actor: _1, citing: _2, type: _3, from: _4, to: _5, ...others }) => ({
        ...others,
        ...(actor && { actor }),
        ...(citing && { citing }),
        ...(type && { type }),
        ...(first && { from: first }),
        ...(last && { to: last }),
      }),
      resetScroll: false,
    });
  };
  const fault = t('badMoment');
  return (
    <>
      <ChosenRecord />
      <FieldForm
        key={[search.actor, search.citing, search.type, search.from, search.to, language].join(' ')}
        label={t('filters')}
        onTake={take}
      >
        <Field label={t('actor')} name="actor" defaultValue={search.actor} />
        <Field label={t('citing')} name="citing" defaultValue={search.citing} />
        <TypeChoice chosen={search.type ?? ''} />
        <Field
          label={knownAt === null ? t('from') : t('knownFrom')}
          name="from"
          defaultValue={search.from && asWritten(search.from, language)}
          placeholder={t('momentHint')}
          fault={faults.from ? fault : null}
        />
        <Field
          label={knownAt === null ? t('to') : t('knownUntil')}
          name="to"
          defaultValue={search.to && asWritten(search.to, language)}
          placeholder={t('momentHint')}
          fault={faults.to ? fault : null}
        />
        <Button type="submit">{t('show')}</Button>
      </FieldForm>
    </>
  );
}

function TypeChoice({ chosen }: { readonly chosen: string }) {
  const t = useTranslations('audit');
  const words = useWords();
  const names = useEventNames().toSorted((a, b) => words.compare(words.code(a), words.code(b)));
  return (
    <Choice key={names.length} label={t('type')} name="type" defaultValue={chosen}>
      <option value="">{t('everyType')}</option>
      {(names.includes(chosen) || chosen === '' ? names : [...names, chosen]).map((name) => (
        <option key={name} value={name}>
          {words.code(name)}
        </option>
      ))}
    </Choice>
  );
}
