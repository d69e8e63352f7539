import type { ScaleLinear } from 'd3-scale';
import { memo, useMemo } from 'react';
import type { FocusEvent } from 'react';
import type { TextWidth } from '../parts/text-width.js';
import { freeStretch, labelsOf } from './labels.js';
import type { Box } from './labels.js';
import { headingHeight, rowHeight } from './layout.js';
import type { Bar, LaidLane, Layout } from './layout.js';
import type { Shape } from './span.js';
import styles from './timeline.module.css';

interface Props {
  readonly layout: Layout;
  readonly scale: ScaleLinear<number, number>;
  readonly width: number;
  readonly widthOf: TextWidth;
  /** The one bar that the Tab key stops at. */
  readonly current: string | null;
  readonly chosen: string | null;
  readonly hatch: string;
  onChoose(id: string): void;
  onPoint(id: string | null): void;
}

const barHeight = 18;
/** How far an end that is not known, or not yet, reaches, in pixels. */
const stub = 12;
const arrow = stub * 0.7;
/** How far a point reaches from its day. */
const pointHalf = 7;
/** Room that the sign of doubt takes. */
const doubtWidth = 9;

/** Where what is surely or possibly so ends, without what is only planned. */
function knownUntil({ parts, from }: Shape, scale: Props['scale']): number {
  return Math.max(...parts.filter(({ kind }) => kind !== 'planned').map(({ until }) => scale(until)), scale(from));
}

/** Where the sign stands that the end is not known. */
const doubtAt = (shape: Shape, scale: Props['scale']): number => knownUntil(shape, scale) + stub + 3;

/** Where a bar and its signs stand, for its label. */
function boxOf({ span, shape, row }: Bar, scale: Props['scale']): Box {
  const [from, until] = [scale(shape.from), Math.max(scale(shape.until), scale(shape.from) + 2)];
  const points = shape.points.map((day) => ({ from: scale(day) - pointHalf, until: scale(day) + pointHalf }));
  const end = {
    closed: until,
    open: knownUntil(shape, scale) + arrow,
    unknown: doubtAt(shape, scale) + doubtWidth,
  }[shape.right];
  const starts = [from - (shape.left === 'unknown' ? stub : 0), ...points.map((point) => point.from)];
  return {
    id: span.id,
    row,
    all: { from: Math.min(...starts), until: Math.max(until, end, ...points.map((point) => point.until)) },
    inside: freeStretch({ from, until }, points),
    label: span.label,
  };
}

/** The lanes with their bars: only those in sight are in the page. */
export const Bars = memo(function Bars(props: Props) {
  return props.layout.lanes.map((lane) => <LaneBars key={lane.id} lane={lane} {...props} />);
});

/** Over the bars and the line of the day, so that they stay readable where those pass. */
export const Headings = memo(function Headings({ layout }: Pick<Props, 'layout'>) {
  return layout.lanes.map(({ id, label, top }) => (
    <text key={id} className={styles['heading']} x={0} y={top + headingHeight - 7}>
      {label}
    </text>
  ));
});

function LaneBars({ lane, scale, width, widthOf, current, ...props }: Props & { readonly lane: LaidLane }) {
  const seen = useMemo(
    () =>
      lane.bars.filter(
        ({ span, shape }) =>
          span.id === current || (scale(shape.until) >= -stub * 2 && scale(shape.from) <= width + stub * 2),
      ),
    [lane, scale, width, current],
  );
  const labels = useMemo(
    () =>
      labelsOf(
        seen.map((bar) => boxOf(bar, scale)),
        width,
        widthOf,
      ),
    [seen, scale, width, widthOf],
  );
  return (
    <g transform={`translate(0 ${lane.top})`}>
      <line className={styles['rule']} x1={0} x2={width} y1={0.5} y2={0.5} />
      <g transform={`translate(0 ${headingHeight})`}>
        {seen.map((bar) => (
          <OneBar key={bar.span.id} bar={bar} scale={scale} isCurrent={bar.span.id === current} {...props} />
        ))}
        {labels.map(({ id, row, x, text }) => (
          <text key={id} className={styles['label']} aria-hidden="true" x={x} y={row * rowHeight + barHeight - 4}>
            {/* Isolated, so that a name that is written from the right does not turn what stands around it. */}
            {`\u2068${text}\u2069`}
          </text>
        ))}
      </g>
    </g>
  );
}

interface BarProps extends Pick<Props, 'scale' | 'chosen' | 'hatch' | 'onChoose' | 'onPoint'> {
  readonly bar: Bar;
  readonly isCurrent: boolean;
}

function OneBar({ bar, scale, isCurrent, chosen, hatch, onChoose, onPoint }: BarProps) {
  const { span, shape, row } = bar;
  const left = scale(shape.from);
  const right = Math.max(scale(shape.until), left + 2);
  const possible = { className: styles['possible'], fill: `url(#${hatch})` };
  const now = knownUntil(shape, scale);
  return (
    <g
      role="button"
      tabIndex={isCurrent ? 0 : -1}
      aria-label={span.said}
      data-id={span.id}
      data-look={span.look}
      data-chosen={span.id === chosen || undefined}
      className={styles['bar']}
      transform={`translate(0 ${row * rowHeight})`}
      onClick={() => onChoose(span.id)}
      onFocus={(event: FocusEvent) => event.currentTarget === event.target && onPoint(span.id)}
      onMouseEnter={() => onPoint(span.id)}
      onMouseLeave={() => onPoint(null)}
    >
      <title>{span.said}</title>
      <rect className={styles['hit']} x={left - 6} width={right - left + 12} y={-2} height={barHeight + 4} />
      {shape.left === 'unknown' && <rect {...possible} x={left - stub} width={stub} y={0} height={barHeight} />}
      {shape.parts.map(({ kind, from, until }) => (
        <rect
          key={`${kind} ${from}`}
          {...(kind === 'possible' ? possible : { className: styles[kind] })}
          x={scale(from)}
          width={Math.max(scale(until) - scale(from), 2)}
          y={0}
          height={barHeight}
        />
      ))}
      {shape.right === 'open' && (
        <path className={styles['sure']} d={`M${now} 0l${arrow} ${barHeight / 2}l${-arrow} ${barHeight / 2}z`} />
      )}
      {shape.right === 'unknown' && (
        <>
          <rect {...possible} x={now} width={stub} y={0} height={barHeight} />
          <text className={styles['doubt']} aria-hidden="true" x={doubtAt(shape, scale)} y={barHeight - 4}>
            ?
          </text>
        </>
      )}
      {shape.points.map((day) => (
        <path key={day} className={styles['point']} d={`M${scale(day)} 2l7 7l-7 7l-7 -7z`} />
      ))}
    </g>
  );
}
