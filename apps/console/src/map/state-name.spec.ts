import { stateName } from './state-name.js';

describe('the name of a state', () => {
  it.each([
    ['japan', 'vi', 'Nhật Bản'],
    ['japan', 'en', 'Japan'],
    ['cote-divoire', 'en', 'Côte d’Ivoire'],
    ['czechoslovakia-1993', 'vi', 'Czechoslovakia 1993'],
    ['<b>', 'en', '<b>'],
    ['', 'en', ''],
  ])('of %p in %s is %p', (id, language, name) => expect(stateName(id, language)).toBe(name));
});
