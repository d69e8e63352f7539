import { useTranslations } from 'use-intl';
import { positionOf } from '../api/position.js';
import { useAnswer } from '../api/use-answer.js';
import { useClocks } from '../clocks/use-clocks.js';
import { useWords } from '../i18n/use-words.js';
import { Button } from './button.js';
import { code } from './code.js';
import { Shown } from './shown.js';

/** There is nothing to show: says whether none was known yet, there is none of this kind, or nothing at all, and then how something comes in. */
export function Empty() {
  return (
    <Shown of={useAnswer('/v1/projections', {})} lines={2}>
      {({ items }) => <Nothing at={positionOf(items)} />}
    </Shown>
  );
}

function Nothing({ at }: { readonly at: number }) {
  const t = useTranslations('states');
  const words = useWords();
  const { knownAt, move } = useClocks();
  if (at === 0)
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
