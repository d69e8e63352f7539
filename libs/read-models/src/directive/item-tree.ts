import { addMonths, earliest, latest } from '@legation/domain';
import type { Day, DirectiveItem, FollowUpStatus, PartialDate } from '@legation/domain';
import type { Source } from '@legation/event-store';
import { sourcesOf } from '../told.js';
import type { Closing, DirectiveDocument, FollowUp, ItemDocument } from './directives.projection.js';

/** When the question is asked, and after how many months without a word an item is silent. */
export interface FollowUpParams {
  readonly today: Day;
  readonly silentMonths: number;
}

/** `ongoing`: reported on, or without a deadline and so without a measurable end; `open`: waits for its first report. */
export type ItemStatus = 'open' | 'ongoing' | 'completed' | 'superseded' | 'withdrawn';

export interface FollowUpTold extends Omit<FollowUp, 'eventId' | 'knownFrom' | 'source' | 'dating'> {
  readonly sources: readonly Source[];
}

export interface ItemNode extends Omit<DirectiveItem, 'parent'> {
  readonly status: ItemStatus;
  /** An item that goes on, with no day on which it can be found undone. */
  readonly noDeadline: boolean;
  readonly reported: FollowUpStatus | null;
  readonly overdue: boolean;
  /** The last day on which it was issued or reported on, its items below included; null when no day is known. */
  readonly lastHeardOn: PartialDate | null;
  /** Still to do, and surely without a word for so many months. */
  readonly silent: boolean;
  readonly followUps: readonly FollowUpTold[];
  readonly closed:
    | (Pick<Closing, 'how' | 'on' | 'note'> & {
        readonly by: { readonly directiveId: string | null; readonly no: string | null } | null;
        readonly sources: readonly Source[];
      })
    | null;
  readonly items: readonly ItemNode[];
}

/** The tree that the flat list describes, with the state of each item on the day of the question; what surely came later is left out. */
export function treeOf(directive: DirectiveDocument, params: FollowUpParams): readonly ItemNode[] {
  const below = new Map<string | null, ItemDocument[]>();
  for (const item of directive.items) below.set(item.parent, [...(below.get(item.parent) ?? []), item]);
  const branch = (parent: string | null): readonly ItemNode[] =>
    (below.get(parent) ?? []).map((item) => nodeOf(item, branch(item.no), directive, params));
  return branch(null);
}

/** All items of the tree, each before those below it. */
export function flat(nodes: readonly ItemNode[]): readonly ItemNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.items)]);
}

export function followUpTold(followUp: FollowUp): FollowUpTold {
  const { on, status, text, byOfficialId, meetingId } = followUp;
  return { on, status, text, byOfficialId, meetingId, sources: sourcesOf([followUp]) };
}

function nodeOf(
  item: ItemDocument,
  items: readonly ItemNode[],
  directive: DirectiveDocument,
  { today, silentMonths }: FollowUpParams,
): ItemNode {
  const { no, ordinal, text, textEn, strength, deadline, matters } = item;
  const isByThen = ({ on }: { readonly on: PartialDate | null }) => on === null || earliest(on) <= today;
  const followUps = item.followUps.filter(isByThen);
  const closed = item.closed && isByThen(item.closed) ? item.closed : null;
  const isWithdrawn = directive.withdrawn !== null && isByThen(directive.withdrawn);
  const reported = followUps.at(-1)?.status ?? null;
  const status = statusOf({ closed, deadline, reported, isWithdrawn });
  const due = status === 'open' || status === 'ongoing';
  const heard = [directive.on, ...followUps.map(({ on }) => on), ...items.map(({ lastHeardOn }) => lastHeardOn)];
  const lastHeardOn = latestOf(heard);
  return {
    no,
    ordinal,
    text,
    textEn,
    strength,
    deadline,
    matters,
    status,
    noDeadline: deadline === null,
    reported,
    overdue: due && deadline !== null && latest(deadline) < today,
    lastHeardOn,
    silent: due && lastHeardOn !== null && latest(lastHeardOn) < addMonths(today, -silentMonths),
    followUps: followUps.map(followUpTold),
    closed: closed && closingOf(closed),
    items,
  };
}

interface Standing extends Pick<ItemDocument, 'closed' | 'deadline'> {
  readonly reported: FollowUpStatus | null;
  readonly isWithdrawn: boolean;
}

function statusOf({ closed, deadline, reported, isWithdrawn }: Standing): ItemStatus {
  if (closed) return closed.how;
  if (isWithdrawn) return 'withdrawn';
  return reported !== null || deadline === null ? 'ongoing' : 'open';
}

function closingOf(closed: Closing): NonNullable<ItemNode['closed']> {
  const { how, on, note } = closed;
  const by = closed.how === 'superseded' ? { directiveId: closed.byDirectiveId, no: closed.byNo } : null;
  return { how, on, note, by, sources: sourcesOf([closed]) };
}

function latestOf(days: readonly (PartialDate | null)[]): PartialDate | null {
  return days.reduce(
    (last, day) => (last === null || (day !== null && earliest(day) > earliest(last)) ? day : last),
    null,
  );
}
