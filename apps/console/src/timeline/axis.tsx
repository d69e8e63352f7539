import type { ScaleLinear } from 'd3-scale';
import { memo } from 'react';
import { useWords } from '../i18n/use-words.js';
import { boundsOf } from './days.js';
import { ticksOf } from './ticks.js';
import styles from './timeline.module.css';

interface Props {
  readonly scale: ScaleLinear<number, number>;
  readonly width: number;
  readonly height: number;
}

/** Over the ticks stands the day that is asked about. */
export const axisHeight = 48;

/** The years, months or days, with a line down through all lanes. */
export const Axis = memo(function Axis({ scale, width, height }: Props) {
  const words = useWords();
  const [from = 0, until = 1] = [scale.invert(0), scale.invert(width)];
  return (
    <g aria-hidden="true">
      {ticksOf(from, until, width).map(({ at, date }) => {
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
export function DayMark({ day, scale, width, height }: Props & { readonly day: string }) {
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
  const anchor = x < 70 ? 'start' : x > width - 70 ? 'end' : 'middle';
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
