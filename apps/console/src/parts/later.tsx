import { useTranslations } from 'use-intl';
import { isAfter } from '../clocks/later.js';
import { useClocks } from '../clocks/use-clocks.js';
import { useWords } from '../i18n/use-words.js';
import styles from './bilingual.module.css';
import { Button } from './button.js';

/** Says of something that it happens only after the day that the page is about. */
export function Later({ on }: { readonly on: string | null | undefined }) {
  const t = useTranslations('states');
  const { day } = useClocks();
  return isAfter(on, day) ? <span className={styles['note']}> ({t('later')})</span> : null;
}

interface LeftOutProps {
  /** How many are left out. */
  readonly count: number;
  readonly isShown?: boolean;
  /** Shows them, or leaves them out again; absent where a list cannot. */
  readonly onShow?: (isShown: boolean) => void;
}

/** Says how many a list leaves out, since they come only after the day that the page is about. */
export function LeftOut({ count, isShown = false, onShow }: LeftOutProps) {
  const t = useTranslations('states');
  const words = useWords();
  const { day } = useClocks();
  if (count === 0 && !isShown) return null;
  return (
    <p>
      {!isShown && t('leftOut', { count, day: words.day(day) })}{' '}
      {onShow && (
        <Button look="quiet" onPress={() => onShow(!isShown)}>
          {isShown ? t('leaveOut', { day: words.day(day) }) : t('showLater')}
        </Button>
      )}
    </p>
  );
}
