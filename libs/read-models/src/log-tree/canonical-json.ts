import { OrderedJson } from '@legation/event-store';

const byCodeUnits = new OrderedJson((keys) => keys.toSorted());

/**
 * A JSON value in the one form of RFC 8785 (JCS): keys in the order of their UTF-16 code units, numbers and text as ECMAScript writes them.
 * Takes what `JSON.parse` gives. Half a surrogate pair, at which the RFC stops, is written as its escape: no event may stop the tree.
 */
export const canonicalJson = (value: unknown): string => byCodeUnits.text(value);
