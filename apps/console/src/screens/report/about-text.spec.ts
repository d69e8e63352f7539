import { dayText, momentText } from '../../i18n/dates.js';
import { aboutText } from './about-text.js';

const text = (about: string) =>
  aboutText(about, { day: (day) => dayText(day, 'vi'), moment: (instant) => momentText(instant, 'vi') });

describe('what a report is about', () => {
  it('is written as the page writes moments and days', () => {
    expect(text('2021-01-01T23:59:59.999Z')).toBe('23:59 01/01/2021 (UTC)');
    expect(text('2025-11-28 – 2026-11-28')).toBe('28/11/2025 – 28/11/2026');
  });

  it('is a name as it stands', () => expect(text('Bùi Thanh Sơn')).toBe('Bùi Thanh Sơn'));
});
