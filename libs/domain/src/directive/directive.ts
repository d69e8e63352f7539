import type { Asked, DataOf, Decider, Recorded } from '../decider.js';
import { DomainError } from '../errors.js';
import { requireDate, requireReason, requireText } from '../rules.js';
import { sameJson } from '../same.js';
import { surelyBefore } from '../time/partial-date.js';
import type { PartialDate } from '../time/partial-date.js';
import type { DirectiveCommand } from './directive.commands.js';
import type { DirectiveEvent } from './directive.events.js';
import { requireTree } from './item-tree.js';

type Issue = DataOf<DirectiveEvent, 'DirectiveIssued'>;
type FollowUp = DataOf<DirectiveEvent, 'DirectiveFollowUpReported'>;
type Completion = DataOf<DirectiveEvent, 'DirectiveItemCompleted'>;
type Supersession = DataOf<DirectiveEvent, 'DirectiveItemSuperseded'>;

type Item =
  | { readonly status: 'open' }
  | { readonly status: 'completed'; readonly completion: Completion }
  | { readonly status: 'superseded'; readonly supersession: Supersession };

interface Issued {
  readonly status: 'issued';
  readonly issue: Issue;
  readonly items: ReadonlyMap<string, Item>;
  readonly followUps: readonly FollowUp[];
}

export type DirectiveState =
  | { readonly status: 'unknown' }
  | Issued
  | { readonly status: 'withdrawn'; readonly withdrawal: DataOf<DirectiveEvent, 'DirectiveWithdrawn'> };

/** One directive: issued whole, as a tree of items; then followed up, item by item, until each is closed or all is withdrawn. */
export const directive: Decider<DirectiveState, DirectiveCommand, DirectiveEvent> = {
  category: 'directive',
  initialState: { status: 'unknown' },
  evolve,
  decide,
};

function evolve(state: DirectiveState, event: Recorded<DirectiveEvent>): DirectiveState {
  if (event.type === 'DirectiveIssued') {
    const items = new Map(event.data.items.map(({ no }): [string, Item] => [no, { status: 'open' }]));
    return { status: 'issued', issue: event.data, items, followUps: [] };
  }
  if (state.status !== 'issued') return state; // nothing follows a withdrawal
  const item = (no: string, next: Item): Issued => ({ ...state, items: new Map(state.items).set(no, next) });
  switch (event.type) {
    case 'DirectiveFollowUpReported':
      return { ...state, followUps: [...state.followUps, event.data] };
    case 'DirectiveItemCompleted':
      return item(event.data.no, { status: 'completed', completion: event.data });
    case 'DirectiveItemSuperseded':
      return item(event.data.no, { status: 'superseded', supersession: event.data });
    case 'DirectiveWithdrawn':
      return { status: 'withdrawn', withdrawal: event.data };
  }
}

function decide(command: Asked<DirectiveCommand>, state: DirectiveState): readonly DirectiveEvent[] {
  if (command.type === 'IssueDirective') return issue(command.data, command.id, state);
  if (command.type === 'WithdrawDirective') {
    requireReason(command.data.reason);
    if (state.status === 'withdrawn' && sameJson(state.withdrawal, command.data)) return [];
  }
  const here = requireIssued(state);
  requireDate(command.data.on, 'on');
  requireAfterIssue(command.data.on, here.issue.on);
  switch (command.type) {
    case 'ReportFollowUp': {
      requireText(command.data.text, 'text');
      if (command.data.no !== null) requireItem(here, command.data.no, 'no');
      if (here.followUps.some((known) => sameJson(known, command.data))) return [];
      return [{ type: 'DirectiveFollowUpReported', data: command.data }];
    }
    case 'CompleteItem': {
      const item = requireItem(here, command.data.no, 'no');
      if (item.status === 'completed' && sameJson(item.completion, command.data)) return [];
      requireOpen(item, command.data.no);
      return [{ type: 'DirectiveItemCompleted', data: command.data }];
    }
    case 'SupersedeItem': {
      const item = requireItem(here, command.data.no, 'no');
      if (item.status === 'superseded' && sameJson(item.supersession, command.data)) return [];
      requireOpen(item, command.data.no);
      requireSuccessor(command.data, here, command.id);
      return [{ type: 'DirectiveItemSuperseded', data: command.data }];
    }
    case 'WithdrawDirective':
      return [{ type: 'DirectiveWithdrawn', data: command.data }];
  }
}

function issue(data: Issue, id: string | undefined, state: DirectiveState): readonly DirectiveEvent[] {
  if (data.issuerOfficialId.trim() === '') {
    throw new DomainError('ISSUER_REQUIRED', "A directive is somebody's: name who issued it.", {
      field: 'issuerOfficialId',
    });
  }
  requireText(data.issuerOffice, 'issuerOffice');
  requireText(data.title, 'title');
  requireDate(data.on, 'on');
  data.addressees.forEach(({ name }, at) => requireText(name, `addressees.${at}.name`));
  if (data.parentDirectiveId !== null && data.parentDirectiveId === id) {
    throw new DomainError(
      'INVALID_VALUE',
      'A directive does not pass on itself; name the directive that it was derived from.',
      { field: 'parentDirectiveId', fact: { parentDirectiveId: data.parentDirectiveId } },
    );
  }
  requireTree(data.items, data.declared);
  requireNotWithdrawn(state);
  if (state.status === 'unknown') return [{ type: 'DirectiveIssued', data }];
  if (!sameJson(state.issue, data)) {
    throw new DomainError(
      'DIRECTIVE_ALREADY_ISSUED',
      `This id is the directive "${state.issue.title}"; issue another under another id.`,
      { fact: { title: state.issue.title } },
    );
  }
  return [];
}

function requireIssued(state: DirectiveState): Issued {
  requireNotWithdrawn(state);
  if (state.status === 'unknown') {
    throw new DomainError('DIRECTIVE_NOT_FOUND', 'No such directive; record that it was issued first.');
  }
  return state;
}

function requireNotWithdrawn(state: DirectiveState): asserts state is Exclude<DirectiveState, { status: 'withdrawn' }> {
  if (state.status !== 'withdrawn') return;
  const { on, reason } = state.withdrawal;
  throw new DomainError('DIRECTIVE_WITHDRAWN', `The directive was withdrawn (${reason}).`, {
    fact: { withdrawnOn: on, reason },
  });
}

function requireAfterIssue(on: PartialDate | null, issuedOn: PartialDate | null): void {
  if (on !== null && issuedOn !== null && surelyBefore(on, issuedOn)) {
    throw new DomainError('END_BEFORE_START', `${on} lies before the directive was issued (${issuedOn}).`, {
      field: 'on',
      fact: { on, issuedOn },
    });
  }
}

function requireItem(state: Issued, no: string, field: string): Item {
  const item = state.items.get(no);
  if (item === undefined) {
    throw new DomainError('ITEM_NOT_FOUND', `The directive has no item ${no}.`, { field, fact: { no } });
  }
  return item;
}

function requireOpen(item: Item, no: string): void {
  if (item.status !== 'open') {
    throw new DomainError('ITEM_CLOSED', `Item ${no} is ${item.status} already.`, {
      field: 'no',
      fact: { no, status: item.status },
    });
  }
}

function requireSuccessor(data: Supersession, state: Issued, id: string | undefined): void {
  if (data.byNo === null || (data.byDirectiveId !== null && data.byDirectiveId !== id)) return;
  if (data.byNo === data.no) {
    throw new DomainError('INVALID_VALUE', `Item ${data.no} cannot take its own place.`, {
      field: 'byNo',
      fact: { no: data.no },
    });
  }
  requireItem(state, data.byNo, 'byNo');
}
