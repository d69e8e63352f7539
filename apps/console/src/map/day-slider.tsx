import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { dayNumber, dayOfNumber, lastBefore, monthsAfter, nextAfter } from '../chairs/days.js';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../parts/button.js';
import type { LiveDay } from './live-day.js';
import { usePlay } from './use-play.js';
import styles from './map.module.css';

interface Props {
  readonly live: LiveDay;
  /** The days on which something changes, in order. */
  readonly changes: readonly string[];
  readonly first: string;
  readonly last: string;
  /** The day was let go: the clock of the page follows. */
  onChoose(day: string): void;
}

/**
 * Drags the day over everything recorded. Left and right step to the changes before and after, page up and down a year; what is dragged or
 * played is shown at once, and the clock of the page moves when it is let go.
 */
export function DaySlider({ live, changes, first, last, onChoose }: Props) {
  const t = useTranslations('map');
  const words = useWords();
  const slider = useRef<HTMLInputElement>(null);
  const shown = useRef<HTMLOutputElement>(null);
  const choosing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isPlaying, setPlaying] = useState(false);

  const show = (day: string): void => live.show(day < first ? first : day > last ? last : day);
  const choose = (): void => {
    clearTimeout(choosing.current);
    onChoose(live.day);
  };
  const stop = (): void => {
    setPlaying(false);
    choose();
  };
  usePlay(isPlaying, { first, last, live, onEnd: stop });

  useEffect(
    () =>
      live.follow((day) => {
        if (shown.current) shown.current.textContent = words.day(day);
        if (!slider.current) return;
        slider.current.value = String(dayNumber(day));
        slider.current.setAttribute('aria-valuetext', words.day(day));
      }),
    [live, words, first, last],
  );
  useEffect(() => () => clearTimeout(choosing.current), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    const to = {
      ArrowLeft: () => lastBefore(changes, live.day),
      ArrowDown: () => lastBefore(changes, live.day),
      ArrowRight: () => nextAfter(changes, live.day),
      ArrowUp: () => nextAfter(changes, live.day),
      PageDown: () => monthsAfter(live.day, -12),
      PageUp: () => monthsAfter(live.day, 12),
      Home: () => first,
      End: () => last,
    }[event.key];
    if (!to) return;
    event.preventDefault();
    const day = to();
    if (day === null) return;
    show(day);
    clearTimeout(choosing.current);
    choosing.current = setTimeout(choose, 400);
  };

  return (
    <div className={styles['time']}>
      <Button
        onPress={() => {
          if (isPlaying) return stop();
          if (live.day >= last) show(first);
          setPlaying(true);
        }}
      >
        {isPlaying ? t('pause') : t('play')}
      </Button>
      <label className={styles['slider']}>
        <span className={styles['sliderLabel']}>
          {t('day')}: <output ref={shown} className="figures" />
        </span>
        <input
          ref={slider}
          type="range"
          min={dayNumber(first)}
          max={dayNumber(last)}
          step={1}
          defaultValue={dayNumber(live.day)}
          onInput={({ currentTarget }) => {
            setPlaying(false);
            show(dayOfNumber(Number(currentTarget.value)));
          }}
          onPointerUp={choose}
          onKeyDown={onKeyDown}
        />
        <span className={styles['ends']}>
          <span>{words.day(first)}</span>
          <span>{words.day(last)}</span>
        </span>
      </label>
    </div>
  );
}
