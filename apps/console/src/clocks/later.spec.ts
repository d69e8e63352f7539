import { isAfter } from './later.js';

describe('what happens after the day of the page', () => {
  it.each([
    ['2023-04-29', '2023-04-28', true],
    ['2023-04-28', '2023-04-28', false],
    ['2023-05', '2023-04-28', true],
    ['2023-04', '2023-04-28', false],
    ['2024', '2023-04-28', true],
    ['2023', '2023-04-28', false],
    [null, '2023-04-28', false],
  ])('%p after %p: %p', (on, day, later) => expect(isAfter(on, day)).toBe(later));
});
