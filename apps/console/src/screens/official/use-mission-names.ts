import { useMemo } from 'react';
import { useAnswer } from '../../api/use-answer.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { useWords } from '../../i18n/use-words.js';

/** What each mission is called in the language of the page; one question for all of them, asked beside the others. */
export function useMissionNames(): ReadonlyMap<string, string> {
  const { known } = useClocks();
  const { language } = useWords();
  const { data } = useAnswer('/v1/missions', { query: { ...known, limit: 1_000 } });
  return useMemo(
    () => new Map(data?.items.map(({ id, name, nameEn }) => [id, language === 'en' ? (nameEn ?? name) : name])),
    [data, language],
  );
}
