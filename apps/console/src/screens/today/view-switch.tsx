import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import styles from './today.module.css';

/** The same missions as a table or on the map; which, stands in the address. */
export function ViewSwitch({ view }: { readonly view: 'table' | 'map' }) {
  const t = useTranslations('today');
  return (
    <nav aria-label={t('view')}>
      <ul className={styles['views']}>
        {(['table', 'map'] as const).map((each) => (
          <li key={each}>
            <Link
              to="/"
              search={(before) => ({ ...before, view: each })}
              resetScroll={false}
              aria-current={view === each ? 'true' : undefined}
              activeProps={{}}
            >
              {t(each)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
