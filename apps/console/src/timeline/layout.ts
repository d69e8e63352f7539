import type { DayNumber } from './days.js';
import { shapeOf } from './span.js';
import type { Shape, Span } from './span.js';

/** A swimlane: things of one kind. */
export interface Lane {
  readonly id: string;
  readonly label: string;
  readonly spans: readonly Span[];
}

export interface Bar {
  readonly span: Span;
  readonly shape: Shape;
  /** From 0, within its lane. */
  readonly row: number;
}

export interface LaidLane {
  readonly id: string;
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly rows: number;
  /** In rows and headings before it. */
  readonly top: number;
}

/** Everything in its lane and row, in days; the same at each zoom. */
export interface Layout {
  readonly lanes: readonly LaidLane[];
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly height: number;
}

export const rowHeight = 26;
export const headingHeight = 24;
const laneGap = 10;

/**
 * Lanes without anything that has a day are left out; null when none is left.
 * @param horizon the day up to which what is open is drawn
 */
export function layoutOf(lanes: readonly Lane[], horizon: DayNumber): Layout | null {
  const shaped = lanes
    .map(({ spans, ...lane }) => ({
      ...lane,
      shapes: spans.flatMap((span) => {
        const shape = shapeOf(span, horizon);
        return shape ? [{ span, shape }] : [];
      }),
    }))
    .filter(({ shapes }) => shapes.length > 0);
  const all = shaped.flatMap(({ shapes }) => shapes.map(({ shape }) => shape));
  if (all.length === 0) return null;
  const earliest = all.reduce((least, { from }) => Math.min(least, from), Infinity);
  const latest = all.reduce((most, { until }) => Math.max(most, until), -Infinity);
  const margin = Math.max(90, (latest - earliest) * 0.02);
  const pointWidth = (latest - earliest + 2 * margin) / 120;
  let top = 0;
  const laid = shaped.map(({ id, label, shapes }): LaidLane => {
    const bars = inRows(shapes, pointWidth);
    const rows = bars.reduce((most, { row }) => Math.max(most, row + 1), 0);
    const lane = { id, label, bars, rows, top };
    top += headingHeight + rows * rowHeight + laneGap;
    return lane;
  });
  return { lanes: laid, first: earliest - margin, last: latest + margin, height: top };
}

/** Each bar in the first row that is free by then, oldest first, of one day in the order given. A point takes some room, and so does an end that is not known, so that what follows is seen apart. */
function inRows(shapes: readonly Omit<Bar, 'row'>[], pointWidth: DayNumber): readonly Bar[] {
  const freeFrom: DayNumber[] = [];
  return shapes
    .toSorted((a, b) => a.shape.from - b.shape.from)
    .map(({ span, shape }) => {
      const free = freeFrom.findIndex((day) => day <= shape.from);
      const row = free < 0 ? freeFrom.length : free;
      freeFrom[row] = shape.until + (shape.points.length > 0 || shape.right === 'unknown' ? pointWidth : 0);
      return { span, shape, row };
    });
}

/** The bar of the first lane that begins last by a day; its first one where none has begun. */
export function barOn({ lanes }: Layout, day: DayNumber): Bar | undefined {
  const bars = lanes[0]?.bars ?? [];
  return bars.findLast(({ shape }) => shape.from <= day) ?? bars[0];
}

/** Where an arrow key leads from a bar: along its lane, or to the nearest in time of the next lane. */
export function neighbour(layout: Layout, id: string | null, key: string): Bar | undefined {
  const at = layout.lanes.findIndex(({ bars }) => bars.some(({ span }) => span.id === id));
  const lane = layout.lanes[at];
  const index = lane?.bars.findIndex(({ span }) => span.id === id) ?? -1;
  const bar = lane?.bars[index];
  if (!lane || !bar) return layout.lanes[0]?.bars[0];
  switch (key) {
    case 'ArrowLeft':
      return lane.bars[index - 1];
    case 'ArrowRight':
      return lane.bars[index + 1];
    case 'Home':
      return lane.bars[0];
    case 'End':
      return lane.bars.at(-1);
    case 'ArrowUp':
      return nearest(layout.lanes[at - 1], bar);
    case 'ArrowDown':
      return nearest(layout.lanes[at + 1], bar);
    default:
      return undefined;
  }
}

function nearest(lane: LaidLane | undefined, { shape }: Bar): Bar | undefined {
  const middle = (shape.from + shape.until) / 2;
  const distance = (bar: Bar): number => Math.max(0, bar.shape.from - middle) + Math.max(0, middle - bar.shape.until);
  return lane?.bars.reduce((best, bar) => (distance(bar) < distance(best) ? bar : best));
}
