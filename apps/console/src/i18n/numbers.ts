import type { Language } from './messages.js';

/** A number with the marks of its thousands: `34,121`; in Vietnamese `34.121`. */
export const numberText = (number: number, language: Language): string => figures[language].format(number);

const figures = { en: new Intl.NumberFormat('en'), vi: new Intl.NumberFormat('vi') };
