import type { ScaleLinear } from 'd3-scale';
import { memo, useMemo } from 'react';
import { useWords } from '../i18n/use-words.js';
import type { TextWidth } from '../parts/text-width.js';
import { boundsOf } from './days.js';
import { roomOfTicks, ticksOf } from './ticks.js';
import styles from './timeline.module.css';

interface Props {
  readonly scale: ScaleLinear<number, number>;
  readonly width: number;
  readonly height: number;
  readonly widthOf: TextWidth;
}

/** Over the ticks stands the day that is asked about. */
export const axisHeight = 48;

/** How much wider the day is than a text of the lanes, being bold. */
const bolder = 1.1;

/** The years, months or days, with a line down through all lanes. */
export const Axis = memo(function Axis({ scale, width, height, widthOf }: Props) {
  const words = useWords();
  const room = useMemo(() => roomOfTicks((date) => widthOf(words.day(date))), [words, widthOf]);
  const [from = 0, until = 1] = [scale.invert(0), scale.invert(width)];
  return (
    <g aria-hidden="true">
      {ticksOf(from, until, width, room).map(({ at, date }) => {
        const x = Math.round(scale(at)) + 0.5;
        return (
          <g key={date}>
            <line className={styles['tick']} x1={x} x2={x} y1={axisHeight - 8} y2={height} />
            <text className={styles['tickLabel']} x={x + 4} y={axisHeight - 10}>
              {words.day(date.replace(/^0+/, ''))}
            </text>
          </g>
        );
      })}
    </g>
  );
});

/** The day that is asked about, as a line; an arrow at the edge where it is out of sight. */
export function DayMark({ day, scale, width, height, widthOf }: Props & { readonly day: string }) {
  const words = useWords();
  const x = scale(boundsOf(day).earliest);
  const text = words.day(day);
  if (x < 0 || x > width) {
    return (
      <text className={styles['dayLabel']} x={x < 0 ? 0 : width} y={16} textAnchor={x < 0 ? 'start' : 'end'}>
        {x < 0 ? `← ${text}` : `${text} →`}
      </text>
    );
  }
  const half = (widthOf(text) * bolder) / 2;
  const anchor = x < half ? 'start' : x > width - half ? 'end' : 'middle';
  return (
    <g className={styles['day']}>
      <line x1={x} x2={x} y1={20} y2={height} />
      <text
        className={styles['dayLabel']}
        x={anchor === 'middle' ? x : anchor === 'start' ? Math.max(x - 8, 0) : Math.min(x + 8, width)}
        y={16}
        textAnchor={anchor}
      >
        {text}
      </text>
    </g>
  );
}
