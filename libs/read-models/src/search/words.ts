import { plainText } from '@legation/domain';

/** The words of a text without their marks and capitals, each once. */
export function plainWords(text: string): readonly string[] {
  return wordsOf(plainText(text));
}

/** The words of a text with their marks, in lower case, each once. */
export function markedWords(text: string): readonly string[] {
  return wordsOf(text.normalize('NFC').toLowerCase());
}

/** The words of a long text under which it is found: each without its marks, and with them where it has any. */
export function wordsToFind(text: string): readonly string[] {
  return [...new Set([...plainWords(text).slice(0, mostWords), ...markedWords(text).slice(0, mostWords)])];
}

/** What comes later in a text finds it no more: an index entry for each word of a whole article would outgrow the log. */
const mostWords = 120;

function wordsOf(text: string): readonly string[] {
  return [...new Set(text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])];
}
