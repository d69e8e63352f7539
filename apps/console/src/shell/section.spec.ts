import { sectionOf } from './section.js';

describe('the entry of the menu that a page stands under', () => {
  it.each([
    ['/', '/'],
    ['/missions/vn-japan', '/'],
    ['/officials/x', '/'],
    ['/coverage', '/coverage'],
    ['/batches/vn-2023', '/batches'],
    ['/meetings/m1', '/meetings'],
    ['/directives/d1', '/meetings'],
    ['/matters/strategy-2030', '/meetings'],
    ['/sources/s1', '/audit'],
    ['/reports/heads', '/reports'],
    ['/search', '/search'],
  ])('of %s is %s', (path, section) => expect(sectionOf(path)).toBe(section));
});
