import { isoOf, stateName } from './state-name.js';

describe('the name of a state', () => {
  it.each([
    ['japan', 'vi', 'Nhật Bản'],
    ['japan', 'en', 'Japan'],
    ['papua-new-guinea', 'vi', 'Papua New Guinea'],
    ['cote-divoire', 'en', 'Côte d’Ivoire'],
    ['albania-1946', 'vi', 'Albania 1946'],
    ['trust-territory-of-the-pacific', 'en', 'Trust Territory of the Pacific'],
    ['representative-to-un', 'en', 'Representative to Un'],
    ['<b>', 'en', '<b>'],
    ['', 'en', ''],
  ])('of %p in %s is %p', (id, language, name) => expect(stateName(id, language)).toBe(name));

  it('comes from the code of a present-day state alone', () =>
    expect(['japan', 'texas', 'toString'].map(isoOf)).toEqual(['JP', null, null]));
});
