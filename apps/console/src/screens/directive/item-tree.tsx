import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useWords } from '../../i18n/use-words.js';
import { Translation } from '../../parts/bilingual.js';
import { Button } from '../../parts/button.js';
import { Why } from '../../why/why.js';
import { Matters } from '../meeting/matters.js';
import { FollowUps } from './follow-ups.js';
import { ItemState } from './item-state.js';
import { anchorOf, concerningItem } from './items.js';
import type { Item } from './items.js';
import styles from './directive.module.css';

/** The items of a directive, each with those below it; what lies below can be folded away. */
export function ItemTree({ of: { directive, items } }: { readonly of: Schemas['DirectiveAnswer'] }) {
  const t = useTranslations('directive');
  const tree = useRef<HTMLDivElement>(null);
  const fold = (open: boolean): void => {
    for (const part of tree.current?.querySelectorAll('details') ?? []) part.open = open;
  };
  useEffect(() => {
    // The item that the address names was not in the page yet when the browser looked for it.
    const named = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    if (named && tree.current?.contains(named)) named.scrollIntoView();
  }, []);
  const hasLevels = items.some((item) => item.items.length > 0);
  return (
    <div ref={tree}>
      {hasLevels && (
        <p>
          <Button onPress={() => fold(true)}>{t('unfoldAll')}</Button>{' '}
          <Button onPress={() => fold(false)}>{t('foldAll')}</Button>
        </p>
      )}
      <ItemList of={items} directiveId={directive.id} />
    </div>
  );
}

function ItemList({ of, directiveId }: { readonly of: readonly Item[]; readonly directiveId: string }) {
  return (
    <ol className={styles['items']}>
      {of.map((item) => (
        <li key={item.no} id={anchorOf(item.no)}>
          <ItemBody of={item} directiveId={directiveId} />
          {item.items.length > 0 && <Below of={item} directiveId={directiveId} />}
        </li>
      ))}
    </ol>
  );
}

function Below({ of, directiveId }: { readonly of: Item; readonly directiveId: string }) {
  const t = useTranslations('directive');
  return (
    <details open className={styles['below']}>
      <summary>{t('below', { count: of.items.length, no: of.no })}</summary>
      <ItemList of={of.items} directiveId={directiveId} />
    </details>
  );
}

function ItemBody({ of, directiveId }: { readonly of: Item; readonly directiveId: string }) {
  const t = useTranslations('directive');
  const words = useWords();
  const { no, ordinal, text, textEn, strength, matters, followUps } = of;
  return (
    <div className={styles['item']}>
      <p className={styles['number']}>
        <span className="figures">{no}</span>
        {ordinal !== null && (
          <>
            {' '}
            <bdi className={styles['ordinal']}>{ordinal}</bdi>
          </>
        )}
        {strength !== null && <span className={styles['strength']}> {words.code(strength)}</span>}
      </p>
      <div className={styles['texts']}>
        <p dir="auto">{text}</p>
        <Translation of={textEn} />
      </div>
      <div>
        <ItemState of={of} />
        <Why
          what={`${t('item', { no })}, ${text}`}
          subject={{ directive: directiveId }}
          concerns={concerningItem(no)}
        />
        <Matters of={matters} />
      </div>
      {followUps.length > 0 && (
        <div className={styles['heard']}>
          <FollowUps of={followUps} />
        </div>
      )}
    </div>
  );
}
