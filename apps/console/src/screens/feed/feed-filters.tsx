import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useWords } from '../../i18n/use-words.js';
import { given, without } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { useEventNames } from '../../parts/event-names.js';
import { Choice, Field, FieldForm } from '../../parts/field.js';
import { recordIn, recordKinds } from '../../parts/record.js';
import { RecordChoice } from '../../parts/record-choice.js';

/** Narrows the feed to a mission or an official, to a kind of event, to a category of records, or to what stands after a position. */
export function FeedFilters() {
  const t = useTranslations('events');
  const records = useTranslations('audit');
  const words = useWords();
  const { type = '', category = '', after, mission, official } = useSearch({ from: '/events' });
  const navigate = useNavigate({ from: '/events' });
  const [isWrong, setWrong] = useState(false);
  const names = useEventNames().toSorted((a, b) => words.compare(words.code(a), words.code(b)));
  const chosen = recordIn(given({ mission, official }));
  return (
    <>
      <div>
        <RecordChoice
          kinds={['mission', 'official']}
          chosen={chosen}
          onChoose={({ kind, id }) =>
            void navigate({
              search: (before) => ({ ...without(before, 'mission', 'official'), [kind]: id }),
              resetScroll: false,
            })
          }
        >
          {' '}
          <Link to="/events" search={(before) => without(before, 'mission', 'official')}>
            {records('noRecord')}
          </Link>
        </RecordChoice>
      </div>
      <FieldForm
        key={`${type} ${category} ${after}`}
        label={t('filters')}
        onTake={(taken) => {
          const wrong = taken['after'] !== undefined && !/^\d{1,15}$/.test(taken['after']);
          setWrong(wrong);
          if (wrong) return;
          void navigate({
            search: (before) => ({ ...without(before, 'type', 'category', 'after'), ...given(taken) }),
            resetScroll: false,
          });
        }}
      >
        <Choice key={names.length} label={t('type')} name="type" defaultValue={type}>
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
    </>
  );
}
