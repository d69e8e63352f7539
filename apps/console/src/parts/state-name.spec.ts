import { stateName } from './state-name.js';

describe('the name of a state', () => {
  it.each([
    ['japan', 'Japan'],
    ['papua-new-guinea', 'Papua New Guinea'],
    ['antigua-and-barbuda', 'Antigua and Barbuda'],
    ['albania-1946', 'Albania 1946'],
    ['', ''],
  ])('of %p is %p', (id, name) => expect(stateName(id)).toBe(name));
});
