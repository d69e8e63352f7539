import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useWords } from '../../i18n/use-words.js';
import { Day } from '../../parts/day.js';
import { Later } from '../../parts/later.js';
import { statusCode } from './items.js';
import type { Item } from './items.js';
import styles from './directive.module.css';

/** How an item stands on the day: its status, its deadline, and when something was last heard of it. */
export function ItemState({ of }: { readonly of: Item }) {
  const t = useTranslations('directive');
  const words = useWords();
  const { status, deadline, overdue, silent, lastHeardOn, closed } = of;
  return (
    <ul className={styles['state']}>
      <li>
        <strong>{words.code(statusCode(status))}</strong>
        {closed && (
          <>
            {', '}
            <Day on={closed.on} />
            <Later on={closed.on} />
            {closed.note !== null && (
              <>
                {': '}
                <bdi>{closed.note}</bdi>
              </>
            )}
            {closed.by && closed.by.directiveId !== null && (
              <>
                {' '}
                <Link to="/directives/$directiveId" params={{ directiveId: closed.by.directiveId }}>
                  {t('supersededBy', { no: closed.by.no ?? '' })}
                </Link>
              </>
            )}
          </>
        )}
      </li>
      <li className={overdue ? styles['odd'] : undefined}>
        {deadline === null ? (
          t('noDeadline')
        ) : (
          <>
            {t('deadline')} <Day on={deadline} />
            {overdue && <strong> ({t('overdue')})</strong>}
          </>
        )}
      </li>
      <li className={silent ? styles['odd'] : undefined}>
        {silent ? t('silentSince') : t('lastHeard')} <Day on={lastHeardOn} />
      </li>
    </ul>
  );
}
