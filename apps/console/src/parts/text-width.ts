import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** How wide a text is on one line, in pixels. */
export type TextWidth = (text: string) => number;

/** Until the page has said in which font, no text has room anywhere. */
const unmeasured: TextWidth = () => Infinity;

/**
 * Measures texts in the font of one element of the page, and anew when a font has come in. The function is another one whenever it
 * may answer differently, and the same one otherwise.
 */
export function useTextWidth<Of extends Element>(): readonly [RefObject<Of | null>, TextWidth] {
  const element = useRef<Of>(null);
  const [measure, setMeasure] = useState<TextWidth>(() => unmeasured);
  useLayoutEffect(() => {
    const again = (): void => {
      if (element.current) setMeasure(() => textWidthIn(element.current as Of));
    };
    again();
    document.fonts.addEventListener('loadingdone', again);
    return () => document.fonts.removeEventListener('loadingdone', again);
  }, []);
  return [element, measure];
}

/** Measures in the font that an element has, as far as that has come in by then. */
export function textWidthIn(element: Element): TextWidth {
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return unmeasured;
  canvas.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  return (text) => canvas.measureText(text).width;
}
