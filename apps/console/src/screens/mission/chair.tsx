import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useWords } from '../../i18n/use-words.js';
import { Day } from '../../parts/day.js';
import { vacantSince } from './chair-on.js';
import type { Entry } from './chair-on.js';
import { HolderFacts } from './holder-facts.js';

interface Props {
  readonly answer: Schemas['HoldersAnswer'];
  /** Null while they are under way. */
  readonly entries: readonly Entry[] | null;
}

/** Who sits in the chair on the day: surely, possibly, and those whose end was never recorded, each apart; or since when it is vacant. */
export function Chair({ answer: { mission, on, certain, possible, staleOpen }, entries }: Props) {
  const t = useTranslations('mission');
  const words = useWords();
  const heads = certain.filter(({ interim }) => !interim);
  const charges = certain.filter(({ interim }) => interim);
  const since = entries && vacantSince(entries, on);
  const holders = (of: typeof certain) =>
    of.map((holder) => <HolderFacts key={holder.postingId} missionId={mission.id} holder={holder} />);
  return (
    <section aria-label={t('chair', { day: words.day(on) })}>
      <h2>{t('chair', { day: words.day(on) })}</h2>
      {holders(heads)}
      {heads.length === 0 && (
        <p>
          <strong>{t('vacant')}</strong>{' '}
          {since ? (
            <>
              {t('since')} <Day on={since} />
            </>
          ) : (
            entries && t('neverHeld')
          )}
        </p>
      )}
      {heads.length > 1 && <p>{t('several', { count: heads.length })}</p>}
      {charges.length > 0 && <h3>{t('charge')}</h3>}
      {holders(charges)}
      {possible.length > 0 && (
        <>
          <h3>{t('possible')}</h3>
          <p>{t('possibleHelp')}</p>
          {holders(possible)}
        </>
      )}
      {staleOpen.length > 0 && (
        <>
          <h3>{t('staleOpen')}</h3>
          <p>{t('staleOpenHelp')}</p>
          {holders(staleOpen)}
        </>
      )}
    </section>
  );
}
