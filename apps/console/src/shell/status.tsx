import { useTranslations } from 'use-intl';
import { useLiveState } from '../api/live.js';
import { Unreachable } from '../api/client.js';
import { positionOf } from '../api/position.js';
import { useAnswer } from '../api/use-answer.js';
import { useClocks } from '../clocks/use-clocks.js';
import styles from './shell.module.css';

/** How far what is shown has come, and whether it moves by itself. */
export function StatusLine() {
  const t = useTranslations('shell');
  const { knownAt } = useClocks();
  const live = useLiveState();
  const { data } = useAnswer('/v1/projections', {});
  const active = data?.items.filter((one) => one.active) ?? [];
  const position = data && positionOf(data.items);
  const behind = active.toSorted((a, b) => b.lag.events - a.lag.events)[0]?.lag;
  return (
    <p className={styles['status']} role="status">
      {position !== undefined && (
        <span className="figures">{position === 0 ? t('emptyLog') : t('position', { position })}</span>
      )}
      {behind && behind.events > 0 && (
        <span>{t('behind', { events: behind.events, seconds: Math.round(behind.seconds ?? 0) })}</span>
      )}
      <span>
        {knownAt !== null ? t('notLive', { reason: 'past' }) : live === 'open' ? t('live') : t('reconnecting')}
      </span>
    </p>
  );
}

/** What a reader must know before he trusts what he sees: the server is away, or a read model has stopped. */
export function StatusNotices() {
  const t = useTranslations('shell');
  const { data, error } = useAnswer('/v1/projections', {});
  const stopped = data?.items.filter((one) => one.active && one.stopped) ?? [];
  return (
    <>
      {error instanceof Unreachable && (
        <p className={styles['notice']} role="alert">
          {t('offline')}
        </p>
      )}
      {stopped.map(({ projection, stopped: at }) => (
        <p key={projection} className={styles['notice']} role="alert">
          {t('stopped', { projection, position: at?.position ?? 0, reason: at?.reason ?? '' })}
        </p>
      ))}
    </>
  );
}
