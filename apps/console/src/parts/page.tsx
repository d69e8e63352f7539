import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useArrival } from './use-arrival.js';
import styles from './page.module.css';

interface Props {
  readonly title: ReactNode;
  /** For the window, where the title is more than text. */
  readonly name?: string;
  /** What stands over the title: where one is. */
  readonly over?: ReactNode;
  readonly children: ReactNode;
}

/** One screen: its title, which the window and a reader of the page hear first, and what stands under it. */
export function Page({ title, name, over, children }: Props) {
  const t = useTranslations('shell');
  const heading = useRef<HTMLHeadingElement>(null);
  const text = name ?? (typeof title === 'string' ? title : undefined);
  useArrival(heading);
  useEffect(() => {
    if (text !== undefined) document.title = `${text} · ${t('name')}`;
  }, [text, t]);
  return (
    <div className={styles['page']}>
      {over !== undefined && <p className={styles['over']}>{over}</p>}
      <h1 ref={heading} tabIndex={-1} dir="auto">
        {title}
      </h1>
      {children}
    </div>
  );
}
