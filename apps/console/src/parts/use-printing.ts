import { useSyncExternalStore } from 'react';

/**
 * Whether the page is being printed, so that what is drawn for a screen is drawn for paper first: the whole of a long table, a picture as
 * wide as the paper. Told before the browser lays the page out, which does not wait for anything.
 */
export const usePrinting = (): boolean => useSyncExternalStore(follow, isPrinting);

let isAtThePrinter = false;
const isPrinting = (): boolean => isAtThePrinter || paper().matches;
const paper = (): MediaQueryList => window.matchMedia('print');

function follow(onChange: () => void): () => void {
  const told = ({ type }: Event): void => {
    if (type !== 'change') isAtThePrinter = type === 'beforeprint';
    onChange();
  };
  window.addEventListener('beforeprint', told);
  window.addEventListener('afterprint', told);
  const media = paper();
  media.addEventListener('change', told);
  return () => {
    window.removeEventListener('beforeprint', told);
    window.removeEventListener('afterprint', told);
    media.removeEventListener('change', told);
  };
}
