import type { Fault } from './fault.js';

// C0 and C1 controls, line and paragraph separators, bidirectional marks and overrides, invisible fillers, tag
// characters, and code points that are no characters: none of them can be seen, so none can be checked by a reader.
const unseen =
  // eslint-disable-next-line no-control-regex -- refusing them is the point
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/u;

// Joiners belong to the spelling of Arabic, Persian and the Indic scripts, and nowhere else.
const strayJoiner =
  /(?<![\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Mymr}\p{sc=Khmr}])(?:\u200c|\u200d)/u;

// Vietnamese needs two marks over a letter when decomposed; four leaves room for any living script.
const piledMarks = /\p{M}{5}/u;

const halfPair = /\p{Surrogate}/u;

/** Latin letters with whatever stands over them in one character, as in Vietnamese, and the quotes and dashes beside them: nothing to refuse. */
const plain = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u1e00-\u1eff\u2013\u2014\u2018-\u201d]*$/;

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Code points, which is what people count as letters more nearly than UTF-16 units. */
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** What is wrong with a text that people will read, at most `max` code points long; null when nothing is. */
export function textFault(text: string, max: number): Fault | null {
  if (text.trim() === '')
    return {
      code: 'EMPTY_TEXT',
      detail: 'must not be empty; leave the field out, or send null, where nothing is known',
    };
  if (text.length > max && lengthOf(text) > max) {
    return { code: 'TOO_LONG', detail: `must be at most ${max} characters long, found ${lengthOf(text)}` };
  }
  if (plain.test(text)) return null;
  if (halfPair.test(text))
    return { code: 'INVALID_TEXT', detail: 'holds half of a surrogate pair, which is no character' };
  const found = unseen.exec(text) ?? strayJoiner.exec(text);
  if (found)
    return {
      code: 'INVALID_TEXT',
      detail: `holds ${nameOf(found[0])} at ${found.index}, a character that cannot be seen; take it out`,
    };
  const pile = piledMarks.exec(text.normalize('NFD'));
  if (pile) return { code: 'INVALID_TEXT', detail: 'piles more than four marks on one letter' };
  return null;
}
