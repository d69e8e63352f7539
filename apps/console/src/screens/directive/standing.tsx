import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useWords } from '../../i18n/use-words.js';
import { Day } from '../../parts/day.js';
import { anchorOf, neglected, statusCode } from './items.js';
import styles from './directive.module.css';

const states = ['open', 'ongoing', 'completed', 'superseded', 'withdrawn'] as const;

/** How the items stand on the day: counted by status, those declared against those recorded, and those neglected. */
export function Standing({ of }: { readonly of: Schemas['DirectiveAnswer'] }) {
  const t = useTranslations('directive');
  const words = useWords();
  const { counts, declared, items, today, silentMonths } = of;
  const left = neglected(items);
  return (
    <>
      <p>
        {t('itemsOn', { items: counts.items })} <Day on={today} />:{' '}
        {states
          .filter((state) => counts[state] > 0)
          .map((state) => `${words.code(statusCode(state))} ${counts[state]}`)
          .join(', ') || t('none')}
        .
      </p>
      {declared.length > 0 && (
        <ul>
          {declared.map(({ at, count, asWritten, actual, agrees }) => (
            <li key={`${at ?? ''} ${asWritten}`} className={agrees ? undefined : styles['odd']}>
              <q className={styles['written']} dir="auto">
                {asWritten}
              </q>{' '}
              {at !== null && `${t('underItem', { no: at })} `}
              {t('declaredOf', { actual, count })} {agrees ? '✓' : `≠ ${t('disagrees')}`}
            </li>
          ))}
        </ul>
      )}
      {left.length > 0 && (
        <p>
          {t('neglected', { count: left.length, months: silentMonths })}{' '}
          {left.map(({ no }, at) => (
            <span key={no}>
              {at > 0 && ', '}
              <a href={`#${anchorOf(no)}`}>{no}</a>
            </span>
          ))}
        </p>
      )}
    </>
  );
}
