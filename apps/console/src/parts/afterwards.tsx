import { useDeferredValue, useEffect } from 'react';
import type { ReactNode } from 'react';

let isFirstScreen = true;

/**
 * What stands further down on the first screen of a visit: drawn once what is above it has been, so that nobody waits for what he does
 * not see. Later screens are whole at once: whoever goes back finds the place where he was.
 */
export function Afterwards({ children }: { readonly children: ReactNode }) {
  const isShown = useDeferredValue(true, !isFirstScreen);
  useEffect(() => {
    isFirstScreen = false;
  }, []);
  return isShown ? children : null;
}
