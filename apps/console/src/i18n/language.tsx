import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { IntlProvider, useLocale } from 'use-intl';
import { createContext, use } from 'react';
import { isLanguage, messagesIn } from './messages.js';
import type { Language, Messages } from './messages.js';

const stored = 'legation.language';

/** The language that was chosen last; else the browser's, when it is Vietnamese; else English. */
export function firstLanguage(): Language {
  const chosen = localStorage.getItem(stored);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.some((tag) => tag.toLowerCase().startsWith('vi')) ? 'vi' : 'en';
}

const Choice = createContext<(language: Language) => void>(() => undefined);

/** Gives the page its language; another is chosen without loading the page again. */
export function InLanguage({
  first,
  children,
}: {
  readonly first: { readonly language: Language; readonly messages: Messages };
  readonly children: ReactNode;
}) {
  const [{ language, messages }, show] = useState(first);
  const choose = useCallback((next: Language) => {
    localStorage.setItem(stored, next);
    void messagesIn(next).then((texts) => show({ language: next, messages: texts }));
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <IntlProvider locale={language} messages={messages} timeZone="UTC">
      <Choice value={choose}>{children}</Choice>
    </IntlProvider>
  );
}

export const useLanguage = (): Language => useLocale();

export const useChooseLanguage = (): ((language: Language) => void) => use(Choice);
