import { valueText } from './value-text.js';

const text = (value: unknown) => valueText(value, (day) => `day ${day}`);

describe('a value that was stated', () => {
  it.each([
    [null, '–'],
    ['Hà Nội', 'Hà Nội'],
    ['2023-07', 'day 2023-07'],
    ['2021-2024', '2021-2024'],
    [28, '28'],
    [[], '–'],
    [['a', 'b'], 'a; b'],
    [
      [
        { no: '1', text: 'a', textEn: null, matters: [] },
        { no: '2', text: 'b' },
      ],
      '1, a; 2, b',
    ],
  ])('%j is told as %p', (value, told) => expect(text(value)).toBe(told));
});
