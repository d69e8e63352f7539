import { useTranslations } from 'use-intl';
import { ChoiceFilter, FilterRow, TextFilter } from '../../parts/filters.js';
import { shows } from './covering.js';
import type { Show } from './covering.js';

interface Props {
  readonly show: Show | null;
  readonly text: string;
  onShow(show: Show | null): void;
  onText(text: string): void;
}

/** Narrows the list by how a state is covered, and by text. */
export function CoverageFilters({ show, text, onShow, onText }: Props) {
  const t = useTranslations('coverage');
  return (
    <FilterRow label={t('filters')}>
      <ChoiceFilter
        label={t('how')}
        any={t('any')}
        value={show}
        options={shows.map((each) => [each, t(`shows.${each}`)] as const)}
        onChange={onShow}
      />
      <TextFilter label={t('text')} hint={t('textHint')} text={text} onChange={onText} />
    </FilterRow>
  );
}
