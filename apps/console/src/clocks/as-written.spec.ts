import { asWritten } from './as-written.js';
import { instantIn } from './clocks.js';

describe('a day or a moment of an address in a field', () => {
  it.each([
    ['2023-07-20', '20 July 2023', '20/07/2023'],
    ['20/7/2023', '20 July 2023', '20/07/2023'],
    ['2016-01-01T08:30:00.000Z', '1 January 2016, 08:30 UTC', '08:30 01/01/2016 (UTC)'],
    ['2016-01-01T08:30Z', '1 January 2016, 08:30 UTC', '08:30 01/01/2016 (UTC)'],
    ['2016-01-01T23:59:59.999Z', '1 January 2016, 23:59:59.999 UTC', '23:59:59,999 01/01/2016 (UTC)'],
    ['2016-01-01T08:30:05Z', '1 January 2016, 08:30:05 UTC', '08:30:05 01/01/2016 (UTC)'],
  ])('%s is written as the clocks of the page write it', (inAddress, english, vietnamese) => {
    expect(asWritten(inAddress, 'en')).toBe(english);
    expect(asWritten(inAddress, 'vi')).toBe(vietnamese);
  });

  it.each(['2016', 'abc', '2016-02-30', '12 months'])('%p stays as it stands', (inAddress) =>
    expect(asWritten(inAddress, 'vi')).toBe(inAddress),
  );

  it('is read again as the same moment, in both languages', () => {
    for (const language of ['en', 'vi'] as const)
      for (const end of ['08:30:00.000', '08:30:00.001', '23:59:59.999', '00:00:07.100'])
        expect(instantIn(asWritten(`2016-12-31T${end}Z`, language))).toBe(`2016-12-31T${end}Z`);
  });
});
