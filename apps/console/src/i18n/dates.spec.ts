import { dayText, momentText } from './dates.js';

describe('dates for people', () => {
  it('writes whole and partial days in each language', () => {
    expect(['2023-07-20', '1801-05', '1801'].map((day) => dayText(day, 'vi'))).toEqual([
      '20/07/2023',
      '05/1801',
      '1801',
    ]);
    expect(['2023-07-02', '1801-05', '1801'].map((day) => dayText(day, 'en'))).toEqual([
      '2 July 2023',
      'May 1801',
      '1801',
    ]);
  });

  it('says that a moment is in UTC', () => {
    expect(momentText('2016-01-01T08:30:59.000Z', 'en')).toBe('1 January 2016, 08:30 UTC');
    expect(momentText('2016-01-01T08:30:59.000Z', 'vi')).toBe('08:30 01/01/2016 (UTC)');
  });

  it('tells moments of one minute apart', () => {
    expect(momentText('2016-09-14T16:59:00.999Z', 'en', true)).toBe('14 September 2016, 16:59:00.999 UTC');
    expect(momentText('2016-09-14T16:59:00.999Z', 'vi', true)).toBe('16:59:00,999 14/09/2016 (UTC)');
  });
});
