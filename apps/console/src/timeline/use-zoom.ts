import { scaleLinear } from 'd3-scale';
import type { ScaleLinear } from 'd3-scale';
import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';
import type { ZoomTransform } from 'd3-zoom';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { anchorOf } from './anchor.js';
import type { DayNumber } from './days.js';

/** At the closest, one day is so wide, in pixels. */
const dayAtClosest = 150;

export interface Zoom {
  readonly picture: RefObject<SVGSVGElement | null>;
  /** From days to pixels, as zoomed. */
  readonly scale: ScaleLinear<number, number>;
  readonly isWhole: boolean;
  /** Closer above 1, wider below; about a bar, which is brought into sight, or about the middle. */
  by(factor: number, bar?: { readonly from: DayNumber; readonly until: DayNumber }): void;
  /** By a share of the width; later above 0. */
  pan(share: number): void;
  whole(): void;
  /** Moves to a stretch of days that is not in sight; closer to one that is too small to see, where that is asked for. */
  reveal(from: DayNumber, until: DayNumber, closer: boolean): void;
}

/** Zoom and pan along the time axis: by dragging, pinching, a sideways wheel, and a wheel with Ctrl, so that the page itself still scrolls. */
export function useZoom(first: DayNumber, last: DayNumber, width: number): Zoom {
  const picture = useRef<SVGSVGElement>(null);
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity);
  const base = useMemo(() => scaleLinear([first, last], [0, width]), [first, last, width]);
  const behaviour = useMemo(
    () =>
      zoom<SVGSVGElement, unknown>()
        .filter((event: MouseEvent) =>
          event.type === 'wheel' ? event.ctrlKey || event.metaKey : !event.ctrlKey && event.button <= 0,
        )
        .extent([
          [0, 0],
          [width, 1],
        ])
        .translateExtent([
          [0, 0],
          [width, 1],
        ])
        .scaleExtent([1, Math.max(1, ((last - first) * dayAtClosest) / width)])
        .on('zoom', (event: { readonly transform: ZoomTransform }) => setTransform(event.transform)),
    [first, last, width],
  );
  const shown = useRef(width);
  useEffect(() => {
    if (!picture.current) return undefined;
    const svg = select(picture.current);
    svg
      .call(behaviour)
      .on('dblclick.zoom', null)
      .on('wheel.pan', (event: WheelEvent) => {
        if (event.ctrlKey || event.metaKey || Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
        event.preventDefault();
        behaviour.translateBy(svg, -event.deltaX / zoomOf(svg.node()).k, 0);
      });
    // What is in sight stays in sight when the window is made wider.
    const { k, x } = zoomOf(picture.current);
    behaviour.transform(svg, zoomIdentity.translate((x * width) / shown.current, 0).scale(k));
    shown.current = width;
    return () => void svg.on('.zoom', null).on('.pan', null);
  }, [behaviour, width]);

  const act = useCallback((action: (svg: ReturnType<typeof select<SVGSVGElement, unknown>>) => void) => {
    if (picture.current) action(select<SVGSVGElement, unknown>(picture.current));
  }, []);
  const scale = useMemo(() => transform.rescaleX(base), [transform, base]);
  return useMemo(
    () => ({
      picture,
      scale,
      isWhole: transform.k === 1,
      by: (factor, bar) =>
        act((svg) => {
          if (!bar) return behaviour.scaleBy(svg, factor);
          const now = zoomOf(svg.node()).rescaleX(base);
          const day = anchorOf(bar, { from: now.invert(0), until: now.invert(width) });
          if (now(day) < 0 || now(day) > width) behaviour.translateTo(svg, base(day), 0);
          return behaviour.scaleBy(svg, factor, [zoomOf(svg.node()).rescaleX(base)(day), 0]);
        }),
      pan: (share) => act((svg) => behaviour.translateBy(svg, (-share * width) / transform.k, 0)),
      whole: () => act((svg) => behaviour.transform(svg, zoomIdentity)),
      reveal: (from, until, closer) =>
        act((svg) => {
          const pixels = scale(until) - scale(from);
          if (closer && pixels < smallest)
            behaviour.scaleBy(svg, Math.min(width / 8 / Math.max(pixels, 1), closerAtOnce));
          const now = zoomOf(svg.node()).rescaleX(base);
          const [left, right] = [now(from), now(until)];
          const isInSight = right - left > width ? left < width / 2 && right > width / 2 : left >= 0 && right <= width;
          if (!isInSight) behaviour.translateTo(svg, base(Math.min((from + until) / 2, from + days(now, width))), 0);
        }),
    }),
    [scale, base, transform, behaviour, act, width],
  );
}

/** A bar of fewer pixels is brought closer, though not by more than so much. */
const smallest = 6;
const closerAtOnce = 24;

/** Half of what is in sight. */
const days = (scale: ScaleLinear<number, number>, width: number): number => (scale.invert(width) - scale.invert(0)) / 2;

const zoomOf = (node: (SVGSVGElement & { readonly __zoom?: ZoomTransform }) | null): ZoomTransform =>
  node?.__zoom ?? zoomIdentity;
