import type { BatchEvent, DataOf, PartialDate } from '@legation/domain';
import { correctable } from '../correctable.js';
import type { ReadDocument } from '../read-store.port.js';
import { idOf, told } from '../told.js';
import type { Told } from '../told.js';

export type Declaration = DataOf<BatchEvent, 'BatchSizeDeclared'> & Told;

export interface BatchDocument extends ReadDocument {
  readonly name: string;
  readonly nameEn: string | null;
  readonly termLabel: string | null;
  readonly on: PartialDate | null;
  readonly kind: 'departing' | 'returning';
  readonly status: 'open' | 'closed';
  readonly opened: Told;
  /** Every declaration of its size, in the order of recording: sources may disagree. */
  readonly declarations: readonly Declaration[];
  readonly members: readonly (Told & { readonly missionId: string; readonly postingId: string })[];
  readonly closed: (Told & { readonly on: PartialDate | null; readonly note: string | null }) | null;
}

/** What is declared of each appointment batch, and which postings are named as its members. */
export const batches = correctable<BatchDocument>(
  {
    name: 'batches',
    version: 2,
    types: ['BatchOpened', 'BatchSizeDeclared', 'PostingAddedToBatch', 'BatchClosed'] satisfies BatchEvent['type'][],
    indexes: [{ fields: ['termLabel'] }],

    documentIds: (recorded) => [idOf(recorded)],

    apply(document, recorded, id) {
      const event = recorded.event as BatchEvent;
      const evidence = told(recorded);
      if (event.type === 'BatchOpened') {
        const { name, nameEn, termLabel, on, kind } = event.data;
        const empty = { declarations: [], members: [], closed: null };
        return { id, name, nameEn, termLabel, on, kind, status: 'open', opened: evidence, ...empty };
      }
      if (!document) return null;
      switch (event.type) {
        case 'BatchSizeDeclared': {
          const { total, byClass, areas, on } = event.data;
          return { ...document, declarations: [...document.declarations, { total, byClass, areas, on, ...evidence }] };
        }
        case 'PostingAddedToBatch': {
          const { missionId, postingId } = event.data;
          return { ...document, members: [...document.members, { missionId, postingId, ...evidence }] };
        }
        case 'BatchClosed': {
          const { on, note } = event.data;
          return { ...document, status: 'closed', closed: { on, note, ...evidence } };
        }
      }
    },
  },
  ['Batch'],
);
