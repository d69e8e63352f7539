import { inWords } from './wording.js';

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
});
