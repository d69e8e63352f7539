import type { AskedWords } from './asked-words.js';
import type { NameDocument } from './names.projection.js';
import { markedWords, plainWords } from './words.js';

/**
 * How well a name fits what was asked for, the better the smaller, place by place: the whole name before its beginning, that before whole
 * words of it, and those before beginnings of words; at each, the very marks before others. Who wrote marks wants them first of all.
 * A name of today comes before one that the record had or also has, and a record before one that goes on in another.
 */
export function nameRank(document: NameDocument, asked: AskedWords): readonly number[] {
  const { name, nameEn, alsoKnownAs, mergedInto } = document;
  const own = [name, ...(nameEn === null ? [] : [nameEn])].map((each) => fitOf(each, asked));
  const other = alsoKnownAs.map((each) => fitOf(each, asked));
  // one word may stand in one name of a record and another word in another
  const loose: Fit = { closeness: beginning, isExact: false };
  const best = [...own, ...other, loose].reduce((one, next) => (isBetter(next, one) ? next : one));
  const hasMarks = asked.marked.some((word) => !asked.plain.includes(word));
  return [
    hasMarks && !best.isExact ? 1 : 0,
    best.closeness,
    best.isExact ? 0 : 1,
    own.includes(best) ? 0 : 1,
    mergedInto === null ? 0 : 1,
  ];
}

interface Fit {
  readonly closeness: number;
  readonly isExact: boolean;
}

const [whole, front, words, beginning] = [0, 1, 2, 3] as const;

function fitOf(name: string, { marked, plain }: AskedWords): Fit {
  const [withMarks, without] = [closenessOf(markedWords(name), marked), closenessOf(plainWords(name), plain)];
  return { closeness: without, isExact: withMarks === without };
}

function closenessOf(name: readonly string[], asked: readonly string[]): number {
  const [all, begun] = [name.join(' '), asked.join(' ')];
  if (all === begun) return whole;
  if (all.startsWith(begun)) return front;
  if (asked.every((word) => name.includes(word))) return words;
  return asked.every((word) => name.some((one) => one.startsWith(word))) ? beginning : beginning + 1;
}

function isBetter(one: Fit, other: Fit): boolean {
  return one.closeness === other.closeness ? one.isExact && !other.isExact : one.closeness < other.closeness;
}

/** The lower rank first. */
export function byRank(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((place, index) => place !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
