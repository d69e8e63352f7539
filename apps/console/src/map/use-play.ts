import { useEffect, useEffectEvent } from 'react';
import { dayNumber, dayOfNumber, monthsAfter } from '../chairs/days.js';
import type { LiveDay } from './live-day.js';

interface Course {
  readonly live: LiveDay;
  readonly first: string;
  readonly last: string;
  onEnd(): void;
}

/** The whole of it takes so long, however many years it is. */
const wholeInSeconds = 60;

/**
 * Lets the day run from where it is to the last one. Whoever asked for less motion is shown one year a second instead of a day that flows.
 */
export function usePlay(isPlaying: boolean, { live, first, last, onEnd }: Course): void {
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    if (!isPlaying) return undefined;
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      const steps = setInterval(() => {
        const next = monthsAfter(live.day, 12);
        live.show(next < last ? next : last);
        if (next >= last) end();
      }, 1_000);
      return () => clearInterval(steps);
    }
    const [from, to] = [dayNumber(live.day), dayNumber(last)];
    const perSecond = (to - dayNumber(first)) / wholeInSeconds;
    let began: number | undefined;
    let frame = requestAnimationFrame(function next(now) {
      began ??= now;
      const at = Math.min(to, from + Math.floor(((now - began) / 1_000) * perSecond));
      live.show(dayOfNumber(at));
      if (at === to) end();
      else frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [isPlaying, live, first, last]);
}
