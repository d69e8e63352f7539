import { useMatch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { RefObject } from 'react';

/** Where the reader is; null until the first page is there, on which the browser has set the focus by itself. */
let arrivedAt: string | null = null;

/** Sets the focus on the title of a page that was come to by a link, where a loaded page would begin; not when only a filter or a clock was moved. */
export function useArrival(heading: RefObject<HTMLElement | null>): void {
  const path = useMatch({ strict: false, select: ({ pathname }) => pathname });
  useEffect(() => {
    if (arrivedAt === path) return;
    const isFirst = arrivedAt === null;
    arrivedAt = path;
    if (!isFirst) heading.current?.focus({ preventScroll: true });
  }, [path, heading]);
}
