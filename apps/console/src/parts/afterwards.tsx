import { startTransition, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { afterPaint } from './after-paint.js';

let isFirstScreen = true;

/**
 * What stands further down on the first screen of a visit: drawn once what is above it can be seen, so that nobody waits for what he
 * does not see. Later screens are whole at once: whoever goes back finds the place where he was.
 */
export function Afterwards({ children }: { readonly children: ReactNode }) {
  const [isShown, show] = useState(!isFirstScreen);
  useEffect(
    () =>
      afterPaint(() => {
        isFirstScreen = false;
        startTransition(() => show(true));
      }),
    [],
  );
  return isShown ? children : null;
}
