import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useWords } from '../../i18n/use-words.js';
import { Day } from '../../parts/day.js';
import { Facts } from '../../parts/facts.js';
import { Why } from '../../why/why.js';
import styles from './mission.module.css';

/** One person in the chair. */
export function HolderFacts({ missionId, holder }: { readonly missionId: string; readonly holder: Schemas['Holder'] }) {
  const t = useTranslations('mission');
  const words = useWords();
  const { officialId, officialName, title, start, end, plannedEnd, resident, dating, postingId } = holder;
  return (
    <div className={styles['holder']}>
      <p className={styles['holderName']}>
        <Link to="/officials/$officialId" params={{ officialId }} dir="auto">
          {officialName}
        </Link>{' '}
        <Why what={t('whyHolder', { name: officialName })} subject={{ mission: missionId, posting: postingId }} />
      </p>
      <Facts
        of={[
          [t('title'), <span dir="auto">{title}</span>],
          [t('class'), words.code(holder.class)],
          [
            t('start'),
            <>
              <Day on={start.on} /> ({words.code(start.basis)})<Read dating={dating.start} />
            </>,
          ],
          [
            t('end'),
            end && (
              <>
                <Day on={end.on} />
                {end.cause && <> ({words.code(end.cause)})</>}
                <Read dating={dating.end} />
              </>
            ),
          ],
          [t('plannedEnd'), plannedEnd && <Day on={plannedEnd} />],
          [t('residence'), resident ? t('resident') : t('notResident')],
        ]}
      />
    </div>
  );
}

/** How a day was read where the source does not simply print it. */
function Read({ dating }: { readonly dating: Schemas['Dating'] | null }) {
  const t = useTranslations('why');
  if (!dating) return null;
  return (
    <span className={styles['aside']}>
      {dating.asWritten !== null && <span dir="auto">{t('asWritten', { text: dating.asWritten })}</span>}
      {dating.inferred !== null && <span dir="auto">{t('inferred', { text: dating.inferred })}</span>}
    </span>
  );
}
