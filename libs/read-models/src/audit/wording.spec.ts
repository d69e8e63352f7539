import { inWords, linesInWords } from './wording.js';

describe('changes in words', () => {
  it('say what stood there and what stands there, field by field', () => {
    expect(
      inWords([
        { of: 'started', field: 'on', before: '2023-06-01', after: '2023-06-02' },
        { of: 'particulars', field: 'title', before: null, after: 'Đại sứ' },
        { of: 'particulars', field: 'months', before: 36, after: null },
        { of: 'particulars', field: 'accreditations', before: null, after: ['japan'] },
      ]),
    ).toBe(
      'started.on: 2023-06-01 → 2023-06-02; particulars.title: Đại sứ; particulars.months: 36 → –; particulars.accreditations: ["japan"]',
    );
  });

  it('name a fact alone that states nothing more', () => {
    const stated = { of: 'departed', field: 'stated', before: null, after: true };
    expect(inWords([stated])).toBe('departed');
    expect(inWords([{ ...stated, before: true, after: null }])).toBe('departed → –');
    expect(inWords([stated, { of: 'departed', field: 'on', before: null, after: '2023' }])).toBe('departed.on: 2023');
    expect(inWords([])).toBe('');
  });

  it('is read below its event fact by fact, which are named where they are not the event itself', () => {
    const lines = linesInWords(
      [
        { of: 'OfficeAssumed', field: 'title', before: null, after: 'Bộ trưởng' },
        { of: 'OfficeAssumed', field: 'on', before: null, after: '2021' },
        { of: 'started', field: 'on', before: '2020', after: '2021' },
        { of: 'started', field: 'basis', before: 'arrival', after: null },
        { of: 'appointed', field: 'stated', before: null, after: true },
      ],
      'OfficeAssumed',
    );
    expect(lines).toEqual(['title Bộ trưởng; on 2021', 'started: on 2020 → 2021; basis arrival → –', 'appointed']);
  });
});
