import { given } from '../given.js';
import { streamsNamedIn } from '../references.js';
import { directive } from './directive.js';
import { directiveExamples } from './directive.examples.js';
import type { DirectiveItem } from './directive.events.js';

const { events: e, commands: c } = directiveExamples;
const issued = e.DirectiveIssued;
const issue = (data: object) => ({ ...c.IssueDirective, data: { ...c.IssueDirective.data, ...data } });
const item = (no: string, parent: string | null = null): DirectiveItem => ({ ...issued.data.items[1], no, parent });
const tree = (...items: DirectiveItem[]) => issue({ items, declared: [] });

describe('a directive', () => {
  it('is issued once', () => {
    given(directive).when(c.IssueDirective).then(issued);
    given(directive, issued).when(c.IssueDirective).thenNothing();
    given(directive, issued)
      .when(issue({ title: 'Another' }))
      .thenRefuses('DIRECTIVE_ALREADY_ISSUED', { fact: { title: issued.data.title } });
  });

  it('is somebody’s', () => {
    given(directive)
      .when(issue({ issuerOfficialId: '' }))
      .thenRefuses('ISSUER_REQUIRED', { field: 'issuerOfficialId' });
  });

  it('may come from an office that no source names', () => {
    const unknown = issue({ issuerOffice: null });
    given(directive).when(unknown).then({ type: 'DirectiveIssued', data: unknown.data });
    given(directive)
      .when(issue({ issuerOffice: '' }))
      .thenRefuses('INVALID_VALUE', { field: 'issuerOffice' });
  });

  it('has a title, and addressees with names', () => {
    given(directive)
      .when(issue({ title: '' }))
      .thenRefuses('INVALID_VALUE', { field: 'title' });
    given(directive)
      .when(issue({ addressees: [{ kind: 'group', id: null, name: '' }] }))
      .thenRefuses('INVALID_VALUE', { field: 'addressees.0.name' });
  });

  it('does not pass on itself', () => {
    given(directive)
      .when({ ...issue({ parentDirectiveId: 'd3' }), id: 'd3' })
      .thenRefuses('INVALID_VALUE', { field: 'parentDirectiveId' });
  });

  it('needs those that it names to be there first', () => {
    const addressees = [
      { kind: 'official', id: 'le-hoai-trung', name: 'Lê Hoài Trung' },
      { kind: 'cohort', id: 'b-2021', name: 'nhiệm kỳ 2021-2024' },
      { kind: 'organisation', id: 'mofa', name: 'Bộ Ngoại giao' },
    ] as const;
    expect(streamsNamedIn(issue({ addressees, parentDirectiveId: 'd5' }).data)).toEqual([
      'official-tran-luu-quang',
      'official-le-hoai-trung',
      'batch-b-2021',
      'meeting-plenary-32',
      'directive-d5',
    ]);
    expect(streamsNamedIn(issue({ issuerOfficialId: '', addressees: [], meetingId: null }).data)).toEqual([]);
    expect(streamsNamedIn(c.ReportFollowUp.data)).toEqual(['official-bui-thanh-son', 'meeting-visit-2024']);
    expect(streamsNamedIn(c.SupersedeItem.data)).toEqual(['directive-d5']);
    expect(streamsNamedIn(c.CompleteItem.data)).toEqual([]);
    expect(streamsNamedIn(c.WithdrawDirective.data)).toEqual([]);
  });

  it('takes nothing before it is issued', () => {
    const { IssueDirective: _, ...others } = c;
    for (const command of Object.values(others)) given(directive).when(command).thenRefuses('DIRECTIVE_NOT_FOUND');
  });

  it('is withdrawn with a reason, once, and takes nothing more', () => {
    given(directive, issued).when(c.WithdrawDirective).then(e.DirectiveWithdrawn);
    given(directive, issued, e.DirectiveWithdrawn).when(c.WithdrawDirective).thenNothing();
    given(directive, issued)
      .when({ ...c.WithdrawDirective, data: { on: null, reason: '' } })
      .thenRefuses('REASON_REQUIRED');
    const { WithdrawDirective: _, ...others } = c;
    for (const command of [...Object.values(others), { ...c.WithdrawDirective, data: { on: null, reason: 'Other' } }]) {
      given(directive, issued, e.DirectiveWithdrawn)
        .when(command)
        .thenRefuses('DIRECTIVE_WITHDRAWN', { fact: { withdrawnOn: '2025', reason: 'Replaced as a whole.' } });
    }
  });

  it('has days of the calendar, none before it was issued', () => {
    given(directive)
      .when(issue({ on: '2023-02-29' }))
      .thenRefuses('INVALID_DATE', { field: 'on' });
    const { IssueDirective: _, ...others } = c;
    for (const { type, data } of Object.values(others)) {
      const on = (day: string) => ({ type, data: { ...data, on: day } }) as typeof c.CompleteItem;
      given(directive, issued).when(on('2024-02-30')).thenRefuses('INVALID_DATE', { field: 'on' });
      given(directive, issued)
        .when(on('2023-11'))
        .thenRefuses('END_BEFORE_START', { field: 'on', fact: { on: '2023-11', issuedOn: '2023-12-22' } });
    }
    const sameYear = { ...c.CompleteItem.data, on: '2023' };
    given(directive, issued)
      .when({ type: 'CompleteItem', data: sameYear })
      .then({ type: 'DirectiveItemCompleted', data: sameYear });
  });
});

describe('the tree of a directive', () => {
  it('bears each number once', () => {
    given(directive)
      .when(tree(item('1'), item('2'), item('1', '2')))
      .thenRefuses('ITEM_NUMBER_REPEATED', { field: 'items.2.no', fact: { no: '1' } });
  });

  it('puts each item under an item that is there', () => {
    given(directive)
      .when(tree(item('1'), item('2.1', '2')))
      .thenRefuses('ITEM_PARENT_INVALID', { field: 'items.1.parent', fact: { no: '2.1', parent: '2' } });
    const late = tree(item('1.1', '1'), item('1'));
    given(directive).when(late).then({ type: 'DirectiveIssued', data: late.data });
  });

  it('has no circles', () => {
    given(directive)
      .when(tree(item('1', '1')))
      .thenRefuses('ITEM_PARENT_INVALID', { field: 'items.0.parent' });
    given(directive)
      .when(tree(item('0'), item('1', '3'), item('2', '1'), item('3', '2')))
      .thenRefuses('ITEM_PARENT_INVALID', { field: 'items.1.parent' });
  });

  it('is at most five levels deep', () => {
    const five = [item('a'), item('b', 'a'), item('c', 'b'), item('d', 'c'), item('e', 'd')];
    given(directive)
      .when(tree(...five))
      .then({ type: 'DirectiveIssued', data: tree(...five).data });
    given(directive)
      .when(tree(...five, item('f', 'e')))
      .thenRefuses('ITEM_PARENT_INVALID', { field: 'items.5.parent' });
  });

  it('has at most 500 items', () => {
    const items = Array.from({ length: 501 }, (_, at) => item(`${at}`));
    given(directive)
      .when(tree(...items))
      .thenRefuses('INVALID_VALUE', { field: 'items', fact: { items: 501, most: 500 } });
    given(directive)
      .when(tree(...items.slice(1)))
      .then({ type: 'DirectiveIssued', data: tree(...items.slice(1)).data });
  });

  it('has items with a number, words, matters and deadlines of the calendar', () => {
    const wrong = [
      [{ no: '' }, 'INVALID_VALUE', 'items.0.no'],
      [{ text: ' ' }, 'INVALID_VALUE', 'items.0.text'],
      [{ matters: [''] }, 'INVALID_VALUE', 'items.0.matters.0'],
      [{ deadline: 'năm 2025' }, 'INVALID_DATE', 'items.0.deadline'],
    ] as const;
    for (const [part, code, field] of wrong) {
      given(directive)
        .when(tree({ ...item('1'), ...part }))
        .thenRefuses(code, { field });
    }
  });

  it('keeps a declared count that it does not reach, and refuses only one that is no count or of no item', () => {
    given(directive).when(c.IssueDirective).then(issued); // "3 giải pháp" under item 2, which has one
    given(directive)
      .when(issue({ declared: [{ at: '9', count: 1, asWritten: 'một' }] }))
      .thenRefuses('ITEM_NOT_FOUND', { field: 'declared.0.at', fact: { no: '9' } });
    given(directive)
      .when(issue({ declared: [{ at: null, count: -1, asWritten: 'một' }] }))
      .thenRefuses('INVALID_VALUE', { field: 'declared.0.count' });
  });
});

describe('the follow-up of a directive', () => {
  it('is told once, of an item or of the whole', () => {
    const whole = { ...c.ReportFollowUp.data, no: null };
    given(directive, issued).when(c.ReportFollowUp).then(e.DirectiveFollowUpReported);
    given(directive, issued, e.DirectiveFollowUpReported).when(c.ReportFollowUp).thenNothing();
    given(directive, issued)
      .when({ type: 'ReportFollowUp', data: whole })
      .then({ type: 'DirectiveFollowUpReported', data: whole });
  });

  it('says something, of an item that is there', () => {
    given(directive, issued)
      .when({ ...c.ReportFollowUp, data: { ...c.ReportFollowUp.data, text: '' } })
      .thenRefuses('INVALID_VALUE', { field: 'text' });
    for (const command of [c.ReportFollowUp, c.CompleteItem, c.SupersedeItem]) {
      given(directive, issued)
        .when({ ...command, data: { ...command.data, no: '9' } } as typeof command)
        .thenRefuses('ITEM_NOT_FOUND', { field: 'no', fact: { no: '9' } });
    }
  });

  it('closes an item once', () => {
    given(directive, issued).when(c.CompleteItem).then(e.DirectiveItemCompleted);
    given(directive, issued, e.DirectiveItemCompleted).when(c.CompleteItem).thenNothing();
    given(directive, issued).when(c.SupersedeItem).then(e.DirectiveItemSuperseded);
    given(directive, issued, e.DirectiveItemSuperseded).when(c.SupersedeItem).thenNothing();
    given(directive, issued, e.DirectiveItemCompleted)
      .when({ ...c.CompleteItem, data: { ...c.CompleteItem.data, on: '2024-07' } })
      .thenRefuses('ITEM_CLOSED', { field: 'no', fact: { no: '2.1', status: 'completed' } });
    given(directive, issued, e.DirectiveItemSuperseded)
      .when({ ...c.CompleteItem, data: { ...c.CompleteItem.data, no: '2' } })
      .thenRefuses('ITEM_CLOSED', { fact: { no: '2', status: 'superseded' } });
    given(directive, issued, e.DirectiveItemCompleted)
      .when({ ...c.SupersedeItem, data: { ...c.SupersedeItem.data, no: '2.1' } })
      .thenRefuses('ITEM_CLOSED', { fact: { no: '2.1', status: 'completed' } });
  });

  it('puts another item in the place of one, never itself', () => {
    const by = (data: object) => ({ ...c.SupersedeItem, id: 'd3', data: { ...c.SupersedeItem.data, ...data } });
    const here = by({ byDirectiveId: null, byNo: '1' });
    given(directive, issued).when(here).then({ type: 'DirectiveItemSuperseded', data: here.data });
    for (const byDirectiveId of [null, 'd3']) {
      given(directive, issued)
        .when(by({ byDirectiveId, byNo: '2' }))
        .thenRefuses('INVALID_VALUE', { field: 'byNo' });
      given(directive, issued)
        .when(by({ byDirectiveId, byNo: '9' }))
        .thenRefuses('ITEM_NOT_FOUND', { field: 'byNo' });
    }
  });
});
