import { messages as vi } from '../../i18n/vi/index.js';
import { concerningItem, flat, neglected, statusCode } from './items.js';
import type { AuditLine } from '../../why/subject.js';
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

  it('that have no end yet are not said to be carried out, as a report may say', () => {
    const word = (code: string) => (vi.codes as Readonly<Record<string, string>>)[code];
    expect([word(statusCode('ongoing')), word(statusCode('open')), word('ongoing')]).toEqual([
      'còn hiệu lực',
      'chưa có báo cáo',
      'đang thực hiện',
    ]);
    expect((['completed', 'superseded', 'withdrawn'] as const).map(statusCode)).toEqual([
      'completed',
      'superseded',
      'withdrawn',
    ]);
  });

  it('are said by the event that issued them, also where nothing was reported since', () => {
    const says = (type: AuditLine['type'], data: object) =>
      concerningItem('2')({ type, data: data as AuditLine['data'] });
    expect(says('DirectiveIssued', { title: 'x' })).toBe(true);
    expect(says('DirectiveFollowUpReported', { no: '2' })).toBe(true);
    expect(says('DirectiveFollowUpReported', { no: '3' })).toBe(false);
    expect(says('DirectiveWithdrawn', {})).toBe(false);
  });

  it('are neglected when they are silent or overdue', () => {
    expect(neglected(tree).map(({ no }) => no)).toEqual(['1.a', '2']);
  });
});
