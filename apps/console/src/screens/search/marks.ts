/** A text in pieces: those that were asked for are marked. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

const words = /[\p{L}\p{N}\p{M}]+/gu;

/** A letter without its marks and capitals, as the search of the register compares: `Đ` is `d`. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

const marked = (text: string): string => text.normalize('NFC').toLowerCase();

/**
 * Takes a text apart at the beginnings of its words that were asked for. Beside longer words, a single letter is marked where it is a word
 * itself: as the beginning of one it would stand all over a text.
 * @param isExact whether the marks of the letters count
 */
export function piecesOf(text: string, asked: string, isExact: boolean): readonly Piece[] {
  const fold = isExact ? marked : plain;
  const beginnings = [...asked.matchAll(words)].map(([word]) => fold(word));
  const isNoise = (beginning: string): boolean => beginning.length === 1 && beginnings.some(({ length }) => length > 1);
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(words)) {
    const asWord = fold(word);
    const begun = beginnings.filter((beginning) => !isNoise(beginning) || asWord === beginning);
    const length = Math.max(0, ...begun.map((beginning) => lengthOf(beginning, word, fold)));
    if (length === 0) continue;
    if (index > done) pieces.push({ text: text.slice(done, index), isMarked: false });
    pieces.push({ text: text.slice(index, index + length), isMarked: true });
    done = index + length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isMarked: false });
  return pieces;
}

/** How many characters of the word, as it is written, make the beginning; 0 when it begins otherwise. */
function lengthOf(beginning: string, word: string, fold: (text: string) => string): number {
  if (!fold(word).startsWith(beginning)) return 0;
  let length = 0;
  for (const letter of new Intl.Segmenter('vi').segment(word)) {
    if (fold(word.slice(0, length)).length >= beginning.length) break;
    length += letter.segment.length;
  }
  return length;
}
