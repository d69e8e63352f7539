import type { NameKind, OfficeBranch, OfficialEvent, PartialDate } from '@legation/domain';
import { correctable } from '../correctable.js';
import type { ReadDocument } from '../read-store.port.js';
import { idOf, told } from '../told.js';
import type { Told } from '../told.js';

/** One holding of one office, with all that was said of it. */
export interface HoldingDocument {
  readonly holdingId: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organisation: string | null;
  readonly branch: OfficeBranch;
  readonly appointedOn: PartialDate | null;
  readonly assumed: (Told & { readonly on: PartialDate | null }) | null;
  /** Days on which a source shows him in office, with the title as printed there. */
  readonly attested: readonly (Told & { readonly on: PartialDate; readonly title: string })[];
  readonly left: (Told & { readonly on: PartialDate; readonly note: string | null }) | null;
  readonly notTakenUp: (Told & { readonly note: string | null }) | null;
}

export interface OfficialDocument extends ReadDocument {
  readonly name: string;
  readonly note: string | null;
  readonly registered: Told;
  readonly variants: readonly (Told & { readonly name: string; readonly kind: NameKind })[];
  readonly ranks: readonly (Told & {
    readonly rank: string;
    readonly on: PartialDate | null;
    readonly by: string | null;
  })[];
  readonly holdings: readonly HoldingDocument[];
  /** The record that goes on in this one's place. */
  readonly mergedInto: (Told & { readonly officialId: string; readonly reason: string }) | null;
  /** Records that were found to be of the same person. */
  readonly mergedFrom: readonly (Told & { readonly officialId: string; readonly reason: string })[];
}

/** Who an official is: names, ranks, and every office with the days that are known of it. */
export const officials = correctable<OfficialDocument>(
  {
    name: 'officials',
    version: 2,
    types: [
      'OfficialRegistered',
      'NameVariantAdded',
      'OfficeAssumed',
      'OfficeAttested',
      'OfficeLeft',
      'OfficeNotTakenUp',
      'RankConferred',
      'OfficialsMerged',
    ] satisfies OfficialEvent['type'][],
    indexes: [{ fields: ['name'] }],

    documentIds(recorded) {
      const event = recorded.event as OfficialEvent;
      return event.type === 'OfficialsMerged' ? [idOf(recorded), event.data.intoOfficialId] : [idOf(recorded)];
    },

    apply(document, recorded, id) {
      const event = recorded.event as OfficialEvent;
      const evidence = told(recorded);
      if (event.type === 'OfficialRegistered') {
        const { name, note } = event.data;
        return {
          id,
          name,
          note,
          registered: evidence,
          variants: [],
          ranks: [],
          holdings: [],
          mergedInto: null,
          mergedFrom: [],
        };
      }
      if (!document) return null;
      switch (event.type) {
        case 'NameVariantAdded': {
          const others = document.variants.filter(({ name }) => name !== event.data.name);
          return { ...document, variants: [...others, { name: event.data.name, kind: event.data.kind, ...evidence }] };
        }
        case 'OfficeAssumed': {
          const { on, appointedOn } = event.data;
          return withHolding(document, event.data, (holding) => ({
            ...holding,
            appointedOn,
            assumed: { on, ...evidence },
          }));
        }
        case 'OfficeAttested': {
          const { on, title } = event.data;
          return withHolding(document, event.data, (holding) => ({
            ...holding,
            attested: [...holding.attested, { on, title, ...evidence }],
          }));
        }
        case 'OfficeLeft': {
          const { holdingId, on, note } = event.data;
          return {
            ...document,
            holdings: document.holdings.map((holding) =>
              holding.holdingId === holdingId ? { ...holding, left: { on, note, ...evidence } } : holding,
            ),
          };
        }
        case 'OfficeNotTakenUp': {
          const { appointedOn, note } = event.data;
          return withHolding(document, event.data, (holding) => ({
            ...holding,
            appointedOn,
            notTakenUp: { note, ...evidence },
          }));
        }
        case 'RankConferred': {
          const { rank, on, by } = event.data;
          return { ...document, ranks: [...document.ranks, { rank, on, by, ...evidence }] };
        }
        case 'OfficialsMerged': {
          const { intoOfficialId, reason } = event.data;
          if (id === intoOfficialId) {
            const merged = { officialId: idOf(recorded), reason, ...evidence };
            return { ...document, mergedFrom: [...document.mergedFrom, merged] };
          }
          return { ...document, mergedInto: { officialId: intoOfficialId, reason, ...evidence } };
        }
      }
    },
  },
  ['Official'],
);

type Office = Pick<HoldingDocument, 'holdingId' | 'title' | 'titleEn' | 'organisation' | 'branch'>;

/** The title of a holding is that of its first statement; later printings stand with the day on which they were seen. */
function withHolding(
  document: OfficialDocument,
  office: Office,
  change: (holding: HoldingDocument) => HoldingDocument,
): OfficialDocument {
  const at = document.holdings.findIndex(({ holdingId }) => holdingId === office.holdingId);
  const known = document.holdings[at];
  if (known) return { ...document, holdings: document.holdings.with(at, change(known)) };
  const { holdingId, title, titleEn, organisation, branch } = office;
  const none = { appointedOn: null, assumed: null, attested: [], left: null, notTakenUp: null };
  return {
    ...document,
    holdings: [...document.holdings, change({ holdingId, title, titleEn, organisation, branch, ...none })],
  };
}
