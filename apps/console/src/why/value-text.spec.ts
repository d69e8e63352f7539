import { messages as en } from '../i18n/en/index.js';
import type { Words } from '../i18n/use-words.js';
import { messages as vi } from '../i18n/vi/index.js';
import { valueText } from './value-text.js';

const wordsOf = (language: Words['language'], codes: Readonly<Record<string, string>>): Words => ({
  language,
  code: (code) => codes[code] ?? code,
  codeOf: (of, code) => codes[`${of}:${code}`] ?? codes[code] ?? code,
  day: (day) => `day ${day}`,
  moment: (instant) => `moment ${instant}`,
  number: String,
  compare: (a, b) => (a < b ? -1 : 1),
});
const inEnglish = wordsOf('en', en.codes);
const inVietnamese = wordsOf('vi', vi.codes);

describe('a value that was stated', () => {
  it.each([
    ['title', null, '–'],
    ['place', 'Hà Nội', 'Hà Nội'],
    ['on', '2023-07', 'day 2023-07'],
    ['termLabel', '2021-2024', '2021-2024'],
    ['months', 28, '28'],
    ['cites', [], '–'],
    ['cites', ['a', 'b'], 'a; b'],
    [
      'items',
      [
        { no: '1', text: 'a', textEn: null, matters: [] },
        { no: '2', text: 'b' },
      ],
      '1, a; 2, b',
    ],
  ])('of %s, %j, is told as %p', (field, value, told) => expect(valueText(field, value, inEnglish)).toBe(told));

  it.each([
    ['stated', true, 'yes', 'có'],
    ['basis', 'assumption', 'assumption', 'nhận nhiệm vụ'],
    ['cause', 'presented-recall', 'presented letters of recall', 'trình thư triệu hồi'],
    ['interim', false, 'not ad interim', 'không phải lâm thời'],
    ['accreditations', [{ state: 'japan', resident: true }], 'Japan, resident', 'Nhật Bản, thường trú'],
    [
      'accreditations',
      [{ state: 'afghanistan', resident: false }],
      'Afghanistan, not resident',
      'Afghanistan, không thường trú',
    ],
    ['receivingStates', ['france', 'monaco'], 'France; Monaco', 'Pháp; Monaco'],
    [
      'state',
      'socialist-federal-republic-of-yugoslavia-1992',
      'Socialist Federal Republic of Yugoslavia 1992',
      'Socialist Federal Republic of Yugoslavia 1992',
    ],
  ])('of %s, %j, is told in the words of the page', (field, value, english, vietnamese) => {
    expect([valueText(field, value, inEnglish), valueText(field, value, inVietnamese)]).toEqual([english, vietnamese]);
  });

  it('is the name of an official where the answer has it, else the id', () => {
    const nameOf = (id: string) => (id === 'bass-john-r' ? 'John R. Bass' : null);
    expect(valueText('officialId', 'bass-john-r', inEnglish, { nameOf })).toBe('John R. Bass');
    expect(valueText('officialId', 'lee-anna', inEnglish, { nameOf })).toBe('lee-anna');
    expect(valueText('title', 'bass-john-r', inEnglish, { nameOf })).toBe('bass-john-r');
  });

  it('is called by the kind of record that has the field', () => {
    expect(valueText('status', 'open', inVietnamese, { of: 'mission' })).toBe('đang hoạt động');
    expect(valueText('status', 'open', inVietnamese, { of: 'batch' })).toBe('còn mở');
  });
});
