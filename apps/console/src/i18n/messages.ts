import type { messages as en } from './en/index.js';

/** Every text of the console, by screen; both languages have the same. */
export type Messages = typeof en;

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (text: unknown): text is Language => languages.some((one) => one === text);

const texts = new Map<Language, Messages>();

/** Brings the texts of a language; they come with the first page that is shown in it. */
export async function messagesIn(language: Language): Promise<Messages> {
  const known = texts.get(language);
  if (known) return known;
  const { messages } = language === 'vi' ? await import('./vi/index.js') : await import('./en/index.js');
  texts.set(language, messages as Messages);
  return messages as Messages;
}

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
  }
}
