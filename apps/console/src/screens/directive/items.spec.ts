import { flat, neglected } from './items.js';
import type { Item } from './items.js';

const item = (no: string, given: Partial<Item> = {}): Item => ({
  no,
  ordinal: null,
  text: no,
  textEn: null,
  strength: null,
  deadline: null,
  matters: [],
  status: 'ongoing',
  noDeadline: true,
  reported: null,
  overdue: false,
  lastHeardOn: null,
  silent: false,
  followUps: [],
  closed: null,
  items: [],
  ...given,
});
const tree = [item('1', { items: [item('1.a', { silent: true })] }), item('2', { overdue: true }), item('3')];

describe('the items of a directive', () => {
  it('stand one after another, each before those below it', () => {
    expect(flat(tree).map(({ no }) => no)).toEqual(['1', '1.a', '2', '3']);
  });

  it('are neglected when they are silent or overdue', () => {
    expect(neglected(tree).map(({ no }) => no)).toEqual(['1.a', '2']);
  });
});
