import { earliest } from '@legation/domain';
import type { DataOf, Day, DirectiveEvent, DirectiveItem, PartialDate } from '@legation/domain';
import { correctable } from '../correctable.js';
import type { ReadDocument } from '../read-store.port.js';
import { idOf, told } from '../told.js';
import type { Told } from '../told.js';

type Issue = DataOf<DirectiveEvent, 'DirectiveIssued'>;

export type FollowUp = Omit<DataOf<DirectiveEvent, 'DirectiveFollowUpReported'>, 'no'> & Told;

/** How an item came to its end. */
export type Closing =
  | (Told & { readonly how: 'completed'; readonly on: PartialDate | null; readonly note: string | null })
  | (Told & {
      readonly how: 'superseded';
      readonly on: PartialDate | null;
      readonly note: string | null;
      readonly byDirectiveId: string | null;
      readonly byNo: string | null;
    });

export interface ItemDocument extends DirectiveItem {
  readonly followUps: readonly FollowUp[];
  readonly closed: Closing | null;
}

export interface DirectiveDocument extends ReadDocument, Omit<Issue, 'items'> {
  readonly status: 'issued' | 'withdrawn';
  /** The first day on which it can have been issued; null when no day is known. */
  readonly firstDay: Day | null;
  /** Ids of the officials and batches that it is addressed to. */
  readonly addresseeIds: readonly string[];
  readonly matters: readonly string[];
  readonly issued: Told;
  /** Flat and in the order of the source; each item names its parent. */
  readonly items: readonly ItemDocument[];
  /** Of the directive as a whole. */
  readonly followUps: readonly FollowUp[];
  readonly withdrawn: (Told & { readonly on: PartialDate | null; readonly reason: string }) | null;
}

/** What each directive says, item by item, and what became of it. */
export const directives = correctable<DirectiveDocument>(
  {
    name: 'directives',
    version: 2,
    types: [
      'DirectiveIssued',
      'DirectiveFollowUpReported',
      'DirectiveItemCompleted',
      'DirectiveItemSuperseded',
      'DirectiveWithdrawn',
    ] satisfies DirectiveEvent['type'][],
    indexes: [
      { fields: ['firstDay'] },
      { fields: ['issuerOfficialId', 'firstDay'] },
      { fields: ['meetingId'] },
      { fields: ['parentDirectiveId'] },
      { elements: 'addresseeIds' },
      { elements: 'cites' },
      { elements: 'matters' },
    ],

    documentIds: (recorded) => [idOf(recorded)],

    apply(document, recorded, id) {
      const event = recorded.event as DirectiveEvent;
      const evidence = told(recorded);
      if (event.type === 'DirectiveIssued') return issued(id, event.data, evidence);
      if (!document) return null;
      switch (event.type) {
        case 'DirectiveFollowUpReported': {
          const { no, ...said } = event.data;
          const followUp = { ...said, ...evidence };
          if (no === null) return { ...document, followUps: [...document.followUps, followUp] };
          return withItem(document, no, (item) => ({ ...item, followUps: [...item.followUps, followUp] }));
        }
        case 'DirectiveItemCompleted': {
          const { no, on, note } = event.data;
          return withItem(document, no, (item) => ({ ...item, closed: { how: 'completed', on, note, ...evidence } }));
        }
        case 'DirectiveItemSuperseded': {
          const { no, on, note, byDirectiveId, byNo } = event.data;
          const closed: Closing = { how: 'superseded', on, note, byDirectiveId, byNo, ...evidence };
          return withItem(document, no, (item) => ({ ...item, closed }));
        }
        case 'DirectiveWithdrawn': {
          const { on, reason } = event.data;
          return { ...document, status: 'withdrawn', withdrawn: { on, reason, ...evidence } };
        }
      }
    },
  },
  ['Directive'],
);

function issued(id: string, data: Issue, evidence: Told): DirectiveDocument {
  const { on, title, titleEn, issuerOfficialId, issuerOffice, addressees, strength } = data;
  const { meetingId, parentDirectiveId, principle, cites, declared, items } = data;
  const given = { on, title, titleEn, issuerOfficialId, issuerOffice, addressees, strength };
  return {
    id,
    status: 'issued',
    ...given,
    meetingId,
    parentDirectiveId,
    principle,
    cites,
    declared,
    firstDay: on === null ? null : earliest(on),
    addresseeIds: [...new Set(addressees.flatMap((addressee) => addressee.id ?? []))],
    matters: [...new Set(items.flatMap(({ matters }) => matters))],
    issued: evidence,
    items: items.map((item) => ({ ...item, followUps: [], closed: null })),
    followUps: [],
    withdrawn: null,
  };
}

function withItem(
  document: DirectiveDocument,
  no: string,
  change: (item: ItemDocument) => ItemDocument,
): DirectiveDocument {
  return { ...document, items: document.items.map((item) => (item.no === no ? change(item) : item)) };
}
