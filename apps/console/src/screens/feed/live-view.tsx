import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useClocks } from '../../clocks/use-clocks.js';
import { Trouble } from '../../parts/shown.js';
import { nameIn } from '../../parts/event-name.js';
import { FeedEvent } from './feed-event.js';
import { FeedFilters } from './feed-filters.js';
import { categoryOf, mostKept } from './feed.js';
import { FeedState } from './feed-state.js';
import styles from './feed.module.css';
import { useFeed } from './use-feed.js';

/** What is recorded, as it is recorded, the newest first. */
export function LiveView() {
  const t = useTranslations('events');
  const { type, category, mission, official, after } = useSearch({ from: '/events' });
  const { knownAt } = useClocks();
  const { feed, step } = useFeed({ type, category, mission, official, after, knownAt: knownAt ?? undefined });
  const isAsked = ({ type: name, subject, knownfrom }: (typeof feed.shown)[number]): boolean =>
    (type === undefined || nameIn(name) === type) &&
    (category === undefined || categoryOf(subject) === category) &&
    (knownAt === null || knownfrom <= knownAt);
  const shown = feed.shown.filter(isAsked);
  const waiting = feed.waiting.filter(isAsked).length;
  return (
    <>
      <h2 className="hidden-text">{t('views.live')}</h2>
      <FeedFilters />
      <FeedState isPaused={feed.isPaused} waiting={waiting} step={step} />
      {feed.error && <Trouble error={feed.error} />}
      {shown.length === 0 && !feed.error && (
        <p className={styles['none']}>{feed.isReading ? t('reading') : t('noneYet')}</p>
      )}
      <ol className={styles['events']} aria-label={t('views.live')}>
        {shown.map((event) => (
          <FeedEvent key={event.id} event={event} />
        ))}
      </ol>
      {feed.shown.length >= mostKept && <p>{t('kept', { count: mostKept })}</p>}
    </>
  );
}
