import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../parts/button.js';
import { useEventNames } from '../../parts/event-names.js';
import { Choice, Field, FieldForm } from '../../parts/field.js';
import { recordKinds } from '../../parts/record.js';

/** Narrows the feed to a kind of event, to a category of records, or to what stands after a position. */
export function FeedFilters() {
  const t = useTranslations('events');
  const words = useWords();
  const { type = '', category = '', after } = useSearch({ from: '/events' });
  const navigate = useNavigate({ from: '/events' });
  const [isWrong, setWrong] = useState(false);
  const names = useEventNames().toSorted((a, b) => words.compare(words.code(a), words.code(b)));
  return (
    <FieldForm
      key={`${type} ${category} ${after} ${names.length}`}
      label={t('filters')}
      onTake={(taken) => {
        const wrong = taken['after'] !== undefined && !/^\d{1,15}$/.test(taken['after']);
        setWrong(wrong);
        if (wrong) return;
        void navigate({
          search: ({ view }) => Object.fromEntries(Object.entries({ view, ...taken }).filter(([, value]) => value)),
          resetScroll: false,
        });
      }}
    >
      <Choice label={t('type')} name="type" defaultValue={type}>
        <option value="">{t('everyType')}</option>
        {(type === '' || names.includes(type) ? names : [type, ...names]).map((name) => (
          <option key={name} value={name}>
            {words.code(name)}
          </option>
        ))}
      </Choice>
      <Choice label={t('category')} name="category" defaultValue={category}>
        <option value="">{t('everyCategory')}</option>
        {recordKinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.code(kind)}
          </option>
        ))}
      </Choice>
      <Field
        label={t('after')}
        name="after"
        defaultValue={after}
        placeholder={t('lastEvents')}
        inputMode="numeric"
        fault={isWrong ? t('badPosition') : null}
      />
      <Button type="submit">{t('show')}</Button>
    </FieldForm>
  );
}
