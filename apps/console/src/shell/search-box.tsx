import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/button.js';
import styles from './shell.module.css';

/** One box for everything. Nothing is asked before Enter, so that Telex and VNI are not disturbed. */
export function SearchBox() {
  const t = useTranslations('shell');
  const navigate = useNavigate();
  const { q = '' } = useSearch({ strict: false }) as { q?: string };
  return (
    <form
      key={q}
      role="search"
      className={styles['search']}
      onSubmit={(event) => {
        event.preventDefault();
        const text = String(new FormData(event.currentTarget).get('q')).trim();
        if (text !== '') void navigate({ to: '/search', search: (before: object) => ({ ...before, q: text }) });
      }}
    >
      <label className={styles['searchField']}>
        <span className="hidden-text">{t('search')}</span>
        <input type="search" name="q" defaultValue={q} placeholder={t('searchHint')} />
      </label>
      <Button type="submit">{t('search')}</Button>
    </form>
  );
}
