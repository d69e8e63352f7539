import { numberText } from './numbers.js';

it('a number has the marks of its thousands in each language', () => {
  expect([numberText(34_121, 'en'), numberText(34_121, 'vi'), numberText(12, 'vi')]).toEqual([
    '34,121',
    '34.121',
    '12',
  ]);
});
