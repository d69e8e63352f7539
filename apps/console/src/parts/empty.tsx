import { useTranslations } from 'use-intl';
import { usePosition } from '../api/use-position.js';
import { useClocks } from '../clocks/use-clocks.js';
import { useWords } from '../i18n/use-words.js';
import { Button } from './button.js';
import { code } from './code.js';

/** There is nothing to show: says whether none was known yet, there is none of this kind, or nothing at all, and then how something comes in. */
export function Empty() {
  const t = useTranslations('states');
  const words = useWords();
  const { knownAt, move } = useClocks();
  const position = usePosition();
  if (position === undefined) return null;
  if (position === 0)
    return (
      <>
        <p>{t('empty')}</p>
        <p>{t.rich('emptyHelp', { code })}</p>
      </>
    );
  if (knownAt === null) return <p>{t('noneOfKind')}</p>;
  return (
    <>
      <p>{t('noneKnown', { moment: words.moment(knownAt) })}</p>
      <Button onPress={() => move({ knownAt: null })}>{t('asKnownNow')}</Button>
    </>
  );
}
