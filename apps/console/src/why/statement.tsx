import { useTranslations } from 'use-intl';
import { useWords } from '../i18n/use-words.js';
import { Quote } from '../parts/quote.js';
import type { AuditLine } from './subject.js';

/** What one event rests on: when it is true, its source and words, how its date was read, who recorded it and when. */
export function Statement({ line }: { readonly line: AuditLine }) {
  const t = useTranslations('why');
  const words = useWords();
  const { day, moment } = words;
  const { on, source, dating, reason, rules, actor, recordedAt, knownFrom, position } = line;
  return (
    <>
      {on !== null && <p>{t('trueOn', { day: day(on) })}</p>}
      {source ? <Quote source={source} /> : <p>{t('noSource')}</p>}
      {dating?.asWritten && <p>{t('asWritten', { text: dating.asWritten })}</p>}
      {dating?.inferred && <p>{t('inferred', { text: dating.inferred })}</p>}
      {reason !== null && <p>{t('reason', { reason })}</p>}
      {rules.length > 0 && <p>{t('override', { rules: rules.map(words.code).join('; ') })}</p>}
      <p className="figures">
        {t('recorded', { actor, moment: moment(recordedAt) })}
        {knownFrom !== recordedAt && (
          <>
            <br />
            {t('known', { moment: moment(knownFrom) })}
          </>
        )}
        <br />
        {t('event', { position })}
      </p>
    </>
  );
}
