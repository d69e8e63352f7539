import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useClocks } from '../../clocks/use-clocks.js';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../parts/button.js';
import { Trouble } from '../../parts/shown.js';
import { nameOfOne } from '../../why/value-text.js';
import styles from './audit.module.css';
import { TrailFilters } from './trail-filters.js';
import { TrailLine } from './trail-line.js';
import { useTrail } from './use-trail.js';

/** Every change of the register, or of what is asked for, the newest first. */
export function TrailView() {
  const t = useTranslations('audit');
  const states = useTranslations('states');
  const search = useSearch({ from: '/audit' });
  const { knownAt } = useClocks();
  const words = useWords();
  const { lines, about, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useTrail(search);
  return (
    <>
      <h2 className="hidden-text">{t('views.trail')}</h2>
      <TrailFilters />
      {error && lines.length === 0 ? (
        <Trouble error={error} onAgain={() => void refetch()} />
      ) : isPending ? (
        <p role="status" className={styles['waiting']}>
          {states('loading')}
        </p>
      ) : (
        <>
          {knownAt !== null && <p>{t('leftOut', { moment: words.moment(knownAt) })}</p>}
          {lines.length === 0 && <p>{t('noLines')}</p>}
          <ol className={styles['lines']}>
            {lines.map((line) => (
              <TrailLine key={line.eventId} line={line} nameOf={nameOfOne(about?.official)} />
            ))}
          </ol>
          {hasNextPage ? (
            <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
              {t('more')}
            </Button>
          ) : (
            lines.length > 0 && <p className={styles['quiet']}>{t('end', { count: lines.length })}</p>
          )}
        </>
      )}
    </>
  );
}
