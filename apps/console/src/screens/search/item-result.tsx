import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { anchorOf } from '../directive/items.js';
import type { FoundItem } from './groups.js';
import { Marked } from './marked.js';
import styles from './search.module.css';

/** An item of a directive in its own words, and the directive that it stands in. */
export function ItemResult({ of, asked }: { readonly of: FoundItem; readonly asked: string }) {
  const t = useTranslations('search');
  const { directiveId, no, text, textEn, title, exact } = of;
  return (
    <>
      <Marked text={text} asked={asked} isExact={exact} />
      {textEn !== null && (
        <span lang="en" className={styles['also']}>
          <Marked text={textEn} asked={asked} isExact={exact} />
        </span>
      )}
      <span className={styles['also']}>
        <Link to="/directives/$directiveId" params={{ directiveId }} hash={anchorOf(no)}>
          {t('item', { no })}, <bdi>{title}</bdi>
        </Link>
      </span>
    </>
  );
}
