import { useTranslations } from 'use-intl';
import { chairStates } from '../../chairs/chairs.js';
import { ChoiceFilter, FilterRow, TextFilter } from '../../parts/filters.js';
import type { Filter } from './filter.js';

interface Props {
  readonly filter: Filter;
  readonly regions: readonly string[];
  onChange(to: Partial<Filter>): void;
}

/** Narrows the list by state, by region where the register names any, and by text. */
export function Filters({ filter, regions, onChange }: Props) {
  const t = useTranslations('today');
  return (
    <FilterRow label={t('filters')}>
      <ChoiceFilter
        label={t('state')}
        any={t('any')}
        value={filter.state}
        options={chairStates.map((state) => [state, t(`states.${state}`)] as const)}
        onChange={(state) => onChange({ state })}
      />
      {regions.length > 0 && (
        <ChoiceFilter
          label={t('region')}
          any={t('any')}
          value={filter.region}
          options={regions.map((region) => [region, region] as const)}
          onChange={(region) => onChange({ region })}
        />
      )}
      <TextFilter label={t('text')} hint={t('textHint')} text={filter.text} onChange={(text) => onChange({ text })} />
    </FilterRow>
  );
}
