import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Axis, axisHeight, DayMark } from './axis.js';
import { Bars, Headings } from './bars.js';
import { Controls, Legend } from './controls.js';
import { boundsOf } from './days.js';
import { barOn, neighbour } from './layout.js';
import type { Bar, Layout } from './layout.js';
import styles from './timeline.module.css';
import { useZoom } from './use-zoom.js';
import { useTextWidth } from '../parts/text-width.js';
import { usePrinting } from '../parts/use-printing.js';

interface Props {
  readonly label: string;
  readonly layout: Layout;
  /** The day that is asked about. */
  readonly day: string;
  /** A bar to bring into sight and focus; a new object each time it is asked for. */
  readonly shown: { readonly id: string } | null;
  /** Enter on a bar, or a click: where the reader goes on in the table. */
  onChoose(id: string): void;
}

/** Lanes of bars over one time axis. Everything in it also stands in a table beside it; the two lead to one another. */
export function Timeline({ label, layout, day, shown, onChoose }: Props) {
  const t = useTranslations('timeline');
  const { frame, width } = useWidth();
  const zoom = useZoom(layout.first, layout.last, width);
  const { picture, scale, reveal } = zoom;
  const [current, setCurrent] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const hatch = useId();
  const hint = useId();
  const [font, widthOf] = useTextWidth<SVGGElement>();
  const bars = useMemo(() => layout.lanes.flatMap((lane) => lane.bars), [layout]);
  const barOf = useMemo(() => new Map(bars.map((bar) => [bar.span.id, bar])), [bars]);
  const stop =
    current !== null && barOf.has(current) ? current : (barOn(layout, boundsOf(day).earliest)?.span.id ?? null);

  const wanted = useRef<string | null>(null);
  const go = useCallback(
    (bar: Bar | undefined, closer = false) => {
      if (!bar) return;
      wanted.current = bar.span.id;
      setCurrent(bar.span.id);
      reveal(bar.shape.from, bar.shape.until, closer);
    },
    [reveal],
  );
  useEffect(() => {
    if (wanted.current === null || wanted.current !== current) return;
    picture.current
      ?.querySelector<SVGElement>(`[data-id="${CSS.escape(wanted.current)}"]`)
      ?.focus({ preventScroll: true });
    wanted.current = null;
  });
  const goTo = useRef(go);
  useEffect(() => {
    goTo.current = go;
  });
  useEffect(() => {
    if (!shown) return;
    goTo.current(barOf.get(shown.id), true);
    picture.current?.scrollIntoView({ block: 'nearest' });
    // Only when it is asked for, not whenever the answer changes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shown]);

  const point = useCallback((id: string | null) => {
    setPointed(id);
    if (id !== null && document.activeElement?.getAttribute('data-id') === id) setCurrent(id);
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const focused = barOf.get(stop ?? '')?.shape;
    if (event.shiftKey && key === 'ArrowLeft') zoom.pan(-0.25);
    else if (event.shiftKey && key === 'ArrowRight') zoom.pan(0.25);
    else if (key === '+' || key === '=') zoom.by(2, focused);
    else if (key === '-') zoom.by(0.5, focused);
    else if (key === '0') zoom.whole();
    else if ((key === 'Enter' || key === ' ') && stop !== null) onChoose(stop);
    else if (/^(Arrow|Home|End)/.test(key)) go(neighbour(layout, stop, key));
    else return;
    event.preventDefault();
  };

  const height = axisHeight + layout.height;
  const told = barOf.get(pointed ?? stop ?? '')?.span.said;
  return (
    <div className={styles['timeline']}>
      <Controls zoom={zoom} />
      <div ref={frame} className={styles['frame']}>
        <svg
          ref={picture}
          role="group"
          aria-label={label}
          aria-describedby={hint}
          className={styles['picture']}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          onKeyDown={onKeyDown}
        >
          <defs>
            <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="1.2" height="6" className={styles['hatch']} />
            </pattern>
          </defs>
          <Axis scale={scale} width={width} height={height} widthOf={widthOf} />
          <g ref={font} transform={`translate(0 ${axisHeight})`}>
            <Bars
              layout={layout}
              scale={scale}
              width={width}
              widthOf={widthOf}
              current={stop}
              chosen={shown?.id ?? null}
              hatch={hatch}
              onChoose={onChoose}
              onPoint={point}
            />
          </g>
          <DayMark day={day} scale={scale} width={width} height={height} widthOf={widthOf} />
          <g transform={`translate(0 ${axisHeight})`}>
            <Headings layout={layout} />
          </g>
        </svg>
      </div>
      <p className={styles['told']} dir="auto">
        {told ?? ''}
      </p>
      <Legend hatch={hatch} hint={hint} layout={layout} label={t('legend')} />
    </div>
  );
}

/** Between the margins of A4, in CSS pixels; other paper shows the picture a little larger or smaller. */
const paperWidth = 680;

function useWidth() {
  const printing = usePrinting();
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(640);
  useLayoutEffect(() => {
    if (!frame.current) return undefined;
    const measure = (): void => setWidth(Math.max(200, frame.current?.clientWidth ?? 0));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  return { frame, width: printing ? paperWidth : width };
}
