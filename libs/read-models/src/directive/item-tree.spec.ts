import type { DirectiveEvent, DirectiveItem } from '@legation/domain';
import { directiveExamples } from '../../../domain/src/directive/directive.examples.js';
import { documentsOf, logOf } from '../spec-log.js';
import { directives } from './directives.projection.js';
import { flat, treeOf } from './item-tree.js';

const { events: e } = directiveExamples;
const issue = (...items: DirectiveItem[]): DirectiveEvent => ({
  ...e.DirectiveIssued,
  data: { ...e.DirectiveIssued.data, items },
});
const item = (no: string, parent: string | null, deadline: string | null = null): DirectiveItem => ({
  ...e.DirectiveIssued.data.items[1],
  no,
  parent,
  deadline,
});

function tree(today: string, ...events: DirectiveEvent[]) {
  const document = documentsOf(directives, logOf(...events.map((event) => ['directive-d3', event] as const))).get('d3');
  if (!document) throw new Error('not issued');
  return treeOf(document, { today, silentMonths: 12 });
}
const row = (today: string, ...events: DirectiveEvent[]) =>
  flat(tree(today, ...events)).map(({ no, status, silent, overdue }) => ({ no, status, silent, overdue }));

describe('the items of a directive', () => {
  it('stand again as the tree that the flat list describes', () => {
    const nodes = tree('2024-01-01', issue(item('1', null), item('1.1', '1'), item('2', null), item('1.2', '1')));
    expect(nodes.map(({ no, items }) => [no, items.map((below) => below.no)])).toEqual([
      ['1', ['1.1', '1.2']],
      ['2', []],
    ]);
  });

  it('go on without an end where they have no deadline, and wait where they have one', () => {
    expect(row('2024-01-01', issue(item('1', null), item('2', null, '2024')))).toEqual([
      { no: '1', status: 'ongoing', silent: false, overdue: false },
      { no: '2', status: 'open', silent: false, overdue: false },
    ]);
  });

  it('are overdue once every day of the deadline is past', () => {
    const overdue = (today: string) => row(today, issue(item('1', null, '2024')))[0]?.overdue;
    expect([overdue('2024-12-31'), overdue('2025-01-01')]).toEqual([false, true]);
  });

  it('are silent when for so many months nothing was heard of them or of an item below', () => {
    const issued = issue(item('1', null), item('2', null), item('2.1', '2'));
    const heard = {
      ...e.DirectiveFollowUpReported,
      data: { ...e.DirectiveFollowUpReported.data, no: '2.1', on: '2024-06' },
    };
    const silent = (today: string) =>
      row(today, issued, heard)
        .filter((one) => one.silent)
        .map(({ no }) => no);
    expect(silent('2024-12-22')).toEqual([]);
    expect(silent('2024-12-23')).toEqual(['1']);
    expect(silent('2025-06-30')).toEqual(['1']);
    expect(silent('2025-07-01')).toEqual(['1', '2', '2.1']);
  });

  it('are neither silent nor overdue once closed, and say by what', () => {
    const past = [e.DirectiveIssued, e.DirectiveFollowUpReported, e.DirectiveItemCompleted, e.DirectiveItemSuperseded];
    expect(row('2030-01-01', ...past)).toEqual([
      { no: '1', status: 'ongoing', silent: true, overdue: true },
      { no: '2', status: 'superseded', silent: false, overdue: false },
      { no: '2.1', status: 'completed', silent: false, overdue: false },
    ]);
    expect(tree('2030-01-01', ...past)[1]?.closed).toEqual({
      how: 'superseded',
      on: '2024-12-12',
      note: null,
      by: { directiveId: 'd5', no: 'B2' },
      sources: [{ id: 'S', quote: 'words 3' }],
    });
  });

  it('stand as on the day that is asked: what surely came later is left out', () => {
    const past = [e.DirectiveIssued, e.DirectiveFollowUpReported, e.DirectiveItemCompleted, e.DirectiveItemSuperseded];
    const before = tree('2024-01-01', ...past, e.DirectiveWithdrawn);
    expect(flat(before).map(({ no, status }) => [no, status])).toEqual([
      ['1', 'open'],
      ['2', 'ongoing'],
      ['2.1', 'ongoing'],
    ]);
    expect(before[0]).toMatchObject({ followUps: [], reported: null, lastHeardOn: '2023-12-22' });
    expect(tree('2024-12-12', ...past)[0]).toMatchObject({ status: 'ongoing', lastHeardOn: '2024-12-12' });
  });

  it('fall with the directive', () => {
    expect(row('2030-01-01', issue(item('1', null, '2024')), e.DirectiveWithdrawn)).toEqual([
      { no: '1', status: 'withdrawn', silent: false, overdue: false },
    ]);
  });
});
