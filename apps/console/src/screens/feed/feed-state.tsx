import type { Dispatch } from 'react';
import { useTranslations } from 'use-intl';
import { useLiveState } from '../../api/live.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { Button } from '../../parts/button.js';
import type { FeedStep } from './feed.js';
import styles from './feed.module.css';

interface Props {
  readonly isPaused: boolean;
  /** How many events are held back while it is paused. */
  readonly waiting: number;
  readonly step: Dispatch<FeedStep>;
}

/** Whether the feed moves by itself, and what holds it; at a past moment nothing is added, so there is nothing to hold. */
export function FeedState({ isPaused, waiting, step }: Props) {
  const t = useTranslations('events');
  const shell = useTranslations('shell');
  const { knownAt } = useClocks();
  const live = useLiveState();
  if (knownAt !== null)
    return (
      <p className={styles['state']}>
        <span role="status">{shell('notLive', { reason: 'past' })}</span>
      </p>
    );
  return (
    <p className={styles['state']}>
      <Button onPress={() => step({ kind: isPaused ? 'resumed' : 'paused' })}>
        {t(isPaused ? 'resume' : 'pause')}
      </Button>
      <span role="status">{isPaused ? t('waiting', { count: waiting }) : t(`states.${live}`)}</span>
    </p>
  );
}
