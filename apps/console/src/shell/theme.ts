import { useCallback, useState } from 'react';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const stored = 'legation.theme';

const storedTheme = (): Theme => themes.find((theme) => theme === localStorage.getItem(stored)) ?? 'auto';

/** Puts the colours that were chosen last on the page. */
export function applyTheme(theme: Theme = storedTheme()): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(storedTheme);
  const choose = useCallback((next: Theme) => {
    localStorage.setItem(stored, next);
    applyTheme(next);
    setTheme(next);
  }, []);
  return [theme, choose];
}
