import { aTerm, anEmbassy } from '../../chairs/chairs.examples.js';
import type { Chair } from '../../chairs/chairs.js';
import { filtered, regionsIn } from './filter.js';

const japan: Chair = {
  mission: { ...anEmbassy, region: 'Châu Á' },
  state: 'held',
  holders: [aTerm],
  possible: [],
  last: null,
};
const france: Chair = {
  mission: { ...anEmbassy, id: 'vn-france', name: 'Đại sứ quán Việt Nam tại Pháp', receivingStates: ['france'] },
  state: 'vacant',
  holders: [],
  possible: [{ ...aTerm, officialName: 'Đặng Thị Bình' }],
  last: null,
};
const all = [japan, france];
const any = { state: null, region: null, text: '' };

describe('the list of missions', () => {
  it('is whole where nothing is asked for', () => expect(filtered(all, any)).toEqual(all));

  it('is narrowed to a state or a region', () => {
    expect(filtered(all, { ...any, state: 'vacant' })).toEqual([france]);
    expect(filtered(all, { ...any, region: 'Châu Á' })).toEqual([japan]);
    expect(filtered(all, { ...any, state: 'vacant', region: 'Châu Á' })).toEqual([]);
  });

  it.each([
    ['nhat ban', [japan]],
    [' Nhật Bản ', [japan]],
    ['FRANCE', [france]],
    ['nguyễn văn', [japan]],
    ['dang thi', [france]],
    ['nobody', []],
  ])('is narrowed to what holds %p', (text, found) => expect(filtered(all, { ...any, text })).toEqual(found));

  it('names each region once', () => expect(regionsIn([japan, japan, france])).toEqual(['Châu Á']));
});
