import type { DataOf } from '../decider.js';
import type { DirectiveEvent } from './directive.events.js';

export type DirectiveCommand =
  | { readonly type: 'IssueDirective'; readonly data: DataOf<DirectiveEvent, 'DirectiveIssued'> }
  | { readonly type: 'ReportFollowUp'; readonly data: DataOf<DirectiveEvent, 'DirectiveFollowUpReported'> }
  | { readonly type: 'CompleteItem'; readonly data: DataOf<DirectiveEvent, 'DirectiveItemCompleted'> }
  | { readonly type: 'SupersedeItem'; readonly data: DataOf<DirectiveEvent, 'DirectiveItemSuperseded'> }
  | { readonly type: 'WithdrawDirective'; readonly data: DataOf<DirectiveEvent, 'DirectiveWithdrawn'> };
