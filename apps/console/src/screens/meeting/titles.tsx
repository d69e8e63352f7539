import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useWords } from '../../i18n/use-words.js';
import { Name } from '../../parts/bilingual.js';
import styles from './meeting.module.css';

/** The offices that someone held on the day, by the register; an office that a partial day leaves open says so. */
export function Titles({ of }: { readonly of: readonly Schemas['TitleHeld'][] }) {
  const t = useTranslations('meeting');
  const words = useWords();
  if (of.length === 0) return <p className={styles['small']}>{t('noTitles')}</p>;
  return (
    <ul className={styles['titles']} aria-label={t('titlesThen')}>
      {of.map(({ holdingId, title, titleEn, held }) => (
        <li key={`${holdingId} ${title}`}>
          <Name of={title} en={titleEn} />
          {held === 'possible' && ` (${words.code(held)})`}
        </li>
      ))}
    </ul>
  );
}
