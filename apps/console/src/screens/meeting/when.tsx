import { useTranslations } from 'use-intl';
import { Day } from '../../parts/day.js';
import { Later } from '../../parts/later.js';
import { useWords } from '../../i18n/use-words.js';

interface Props {
  readonly on: string | null;
  readonly until: string | null;
  readonly dayPart: string | null;
}

/** The day or days of a meeting, with the part of the day where it is known. */
export function When({ on, until, dayPart }: Props) {
  const t = useTranslations('meeting');
  const words = useWords();
  return (
    <>
      {dayPart !== null && `${words.code(dayPart)}, `}
      <Day on={on} />
      {until !== null && (
        <>
          {` ${t('to')} `}
          <Day on={until} />
        </>
      )}
      <Later on={on} />
    </>
  );
}
