import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { chairStates } from '../../chairs/chairs.js';
import type { Filter } from './filter.js';
import styles from './today.module.css';

interface Props {
  readonly filter: Filter;
  readonly regions: readonly string[];
  onChange(to: Partial<Filter>): void;
}

/** Narrows the list by state, by region where the register names any, and by text. */
export function Filters({ filter, regions, onChange }: Props) {
  const t = useTranslations('today');
  return (
    <div role="group" aria-label={t('filters')} className={styles['filters']}>
      <label>
        <span>{t('state')}</span>
        <select
          value={filter.state ?? ''}
          onChange={({ target }) => onChange({ state: chairStates.find((state) => state === target.value) ?? null })}
        >
          <option value="">{t('any')}</option>
          {chairStates.map((state) => (
            <option key={state} value={state}>
              {t(`states.${state}`)}
            </option>
          ))}
        </select>
      </label>
      {regions.length > 0 && (
        <label>
          <span>{t('region')}</span>
          <select
            value={filter.region ?? ''}
            onChange={({ target }) => onChange({ region: target.value === '' ? null : target.value })}
          >
            <option value="">{t('any')}</option>
            {regions.map((region) => (
              <option key={region} value={region} dir="auto">
                {region}
              </option>
            ))}
          </select>
        </label>
      )}
      <TextFilter
        key={filter.text === '' ? 'none' : 'some'}
        text={filter.text}
        onChange={(text) => onChange({ text })}
      />
    </div>
  );
}

/** What is typed counts at once, but not while Telex, VNI or another input method is still composing a letter. */
function TextFilter({ text, onChange }: { readonly text: string; onChange(text: string): void }) {
  const t = useTranslations('today');
  const [typed, setTyped] = useState(text);
  return (
    <label>
      <span>{t('text')}</span>
      <input
        type="search"
        value={typed}
        placeholder={t('textHint')}
        autoComplete="off"
        spellCheck="false"
        onChange={({ target, nativeEvent }) => {
          setTyped(target.value);
          if (!(nativeEvent as InputEvent).isComposing) onChange(target.value);
        }}
        onCompositionEnd={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}
