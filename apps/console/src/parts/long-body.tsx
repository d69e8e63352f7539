import { elementScroll, useVirtualizer } from '@tanstack/react-virtual';
import type { Rect, Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { afterPaint } from './after-paint.js';
import styles from './data-table.module.css';

interface LongBodyProps<RowOf> {
  readonly rows: readonly RowOf[];
  readonly label: string;
  readonly shown: { readonly key: string } | null;
  readonly children: (row: RowOf, index: number) => ReactNode;
}

/** The rows of a long table, in a frame of their own: only those in sight are in the page, and a few above and below. */
export function LongBody<RowOf extends { readonly id: string }>({
  rows,
  label,
  shown,
  children,
}: LongBodyProps<RowOf>) {
  const frame = useRef<HTMLDivElement>(null);
  const [ahead, setAhead] = useState(0); // rows above and below those in sight, which scrolling then finds there
  useEffect(() => afterPaint(() => setAhead(12)), []);
  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => usualHeight,
    initialRect: { width: 0, height: usualHeight * 7 }, // what is in sight of a table further down the page
    observeElementRect: sizeAfterLayout,
    measureElement: heightAfterLayout,
    scrollToFn: scrollWhereElsewhere,
    overscan: ahead,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  useLayoutEffect(() => {
    const index = shown ? rows.findIndex(({ id }) => id === shown.key) : -1;
    if (index >= 0) virtual.scrollToIndex(index, { align: 'center' });
    // Once for each time that it is asked for, not whenever the rows change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shown]);
  return (
    <div ref={frame} className={styles['scroll']} tabIndex={0} role="rowgroup" aria-label={label}>
      <div role="presentation" style={{ blockSize: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return (
            row && (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                role="presentation"
                className={styles['placed']}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {children(row, item.index)}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

/** Of a row, in CSS pixels, until it has been laid out. */
const usualHeight = 44;

type Frame = Virtualizer<HTMLDivElement, HTMLDivElement>;

/** Tells the size of the frame once it can be seen, and whenever it changes; to ask for it would have the whole page laid out at once, and again with rows. */
function sizeAfterLayout({ scrollElement }: Frame, tell: (size: Rect) => void): (() => void) | undefined {
  if (!scrollElement) return undefined;
  const observer = new ResizeObserver(([entry]) => {
    const [box] = entry?.borderBoxSize ?? [];
    if (box) tell({ width: Math.round(box.inlineSize), height: Math.round(box.blockSize) });
  });
  const forget = afterPaint(() => observer.observe(scrollElement));
  return () => {
    forget();
    observer.disconnect();
  };
}

/** A frame that stands at its top is left alone when it is to go there, for the same reason. */
function scrollWhereElsewhere(to: number, options: Parameters<typeof elementScroll>[1], frame: Frame): void {
  if (to + (options.adjustments ?? 0) !== 0 || (frame.scrollOffset ?? 0) !== 0) elementScroll(to, options, frame);
}

/** The height of a row as it was laid out; before that, as it was last, or the usual one. */
function heightAfterLayout(row: HTMLDivElement, entry: ResizeObserverEntry | undefined, frame: Frame): number {
  const [box] = entry?.borderBoxSize ?? [];
  if (box) return Math.round(box.blockSize);
  return frame.itemSizeCache.get(frame.options.getItemKey(frame.indexFromElement(row))) ?? usualHeight;
}
