import type { PartialDate } from '../time/partial-date.js';
import type { Upcasts } from '../upcasts.js';

export const sourceKinds = ['article', 'decision', 'law', 'register', 'other'] as const;
/** What a source is: what a newspaper or a page says, an act of an authority, a norm, another register, anything else. */
export type SourceKind = (typeof sourceKinds)[number];

/**
 * A source (nguồn) that facts of the register rest on, described as an archive describes a document. Facts cite it by an id and a
 * quote, whether it is described or not.
 * Stored for ever: names and shapes are the format on disk. Add a version; never edit one.
 */
export interface SourceEvent {
  readonly type: 'SourceDescribed';
  readonly data: {
    /** The id by which facts cite it, to the letter: `S1`. */
    readonly citedAs: string;
    readonly kind: SourceKind;
    readonly title: string | null;
    readonly titleEn: string | null;
    /** Who published or issued it, as it names itself. */
    readonly publisher: string | null;
    readonly publishedOn: PartialDate | null;
    /** Where it can be read: a URL, or the shelf mark of an archive. */
    readonly address: string | null;
    readonly note: string | null;
  };
}

export const sourceUpcasts: Upcasts<SourceEvent> = {};

/** Every stored type of the family; a type missing here does not compile. */
export const sourceEventTypes: { readonly [Type in SourceEvent['type']]: true } = { SourceDescribed: true };
