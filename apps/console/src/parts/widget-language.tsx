import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useLanguage } from '../i18n/language.js';

/** Gives the widgets of React Aria, which speak for themselves to screen readers, the language of the page. */
export function WidgetLanguage({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  return <I18nProvider locale={language === 'vi' ? 'vi-VN' : 'en-GB'}>{children}</I18nProvider>;
}
