import { useMemo } from 'react';
import { useLocale, useMessages } from 'use-intl';
import { codeWord } from './code-word.js';
import { dayText, momentText } from './dates.js';
import type { Language } from './messages.js';
import { numberText } from './numbers.js';

/** What the register's codes, days and moments are called in the language of the page. */
export interface Words {
  readonly language: Language;
  /** A code of the register, such as `consul-general`, `inPost` or `CredentialsPresented`; a new one is shown as it is. */
  code(code: string): string;
  /** A code of one kind of record, where it may mean something else than of others: the status of a `mission`. */
  codeOf(of: string | null, code: string): string;
  day(day: string): string;
  /** To the minute, or exactly to the thousandth of a second. */
  moment(instant: string, exactly?: boolean): string;
  /** With the marks of its thousands: `34,121`; in Vietnamese `34.121`. */
  number(number: number): string;
  /** By the letters of the language; numbers in texts by their size. */
  compare(a: string, b: string): number;
}

export function useWords(): Words {
  const language = useLocale();
  const codes: Readonly<Record<string, string>> = useMessages().codes;
  return useMemo(() => {
    const collator = new Intl.Collator(language, { numeric: true });
    return {
      language,
      code: (code) => codeWord(codes, code),
      codeOf: (of, code) => codeWord(codes, code, of),
      day: (day) => dayText(day, language),
      moment: (instant, exactly) => momentText(instant, language, exactly),
      number: (number) => numberText(number, language),
      compare: (a, b) => collator.compare(a, b),
    };
  }, [language, codes]);
}
