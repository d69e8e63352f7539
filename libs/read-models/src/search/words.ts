import { plainText } from '@legation/domain';

/** The words of a text without their marks and capitals, each once. */
export function plainWords(text: string): readonly string[] {
  return wordsOf(plainText(text));
}

/** The words of a text with their marks, in lower case, each once. */
export function markedWords(text: string): readonly string[] {
  return wordsOf(text.normalize('NFC').toLowerCase());
}

function wordsOf(text: string): readonly string[] {
  return [...new Set(text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])];
}
