import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { chairStates } from '../chairs/chairs.js';
import type { Chairs } from '../chairs/chairs.js';
import { StateSign } from '../chairs/state-sign.js';
import type { LiveDay } from './live-day.js';
import styles from './map.module.css';

/** What each sign means, and how many missions have it on the day that is shown. */
export function Legend({ chairs, live }: { readonly chairs: Chairs; readonly live: LiveDay }) {
  const t = useTranslations('map');
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const states = new Uint8Array(chairs.missions.length);
    return live.follow((day) => {
      const counts = new Array<number>(chairStates.length).fill(0);
      for (const place of chairs.statesOn(day, states)) counts[place] = (counts[place] ?? 0) + 1;
      list.current?.querySelectorAll('output').forEach((output, at) => {
        const count = String(counts[at] ?? 0);
        if (output.textContent !== count) output.textContent = count;
      });
    });
  }, [chairs, live]);
  return (
    <ul ref={list} className={styles['legend']} aria-label={t('legend')}>
      {chairStates.map((state) => (
        <li key={state}>
          <StateSign of={state} /> <output className="figures" aria-live="off" />
          {state === 'closed' && ` ${t('notDrawn')}`}
        </li>
      ))}
    </ul>
  );
}
