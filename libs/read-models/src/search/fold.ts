/** Vietnamese (or any) text without its marks and capitals, for finding: `Đặng` and `Đăng` both become `dang`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .normalize('NFD') // some capitals become a letter and a mark
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd');
}

/** The words of a text, folded, each once. */
export function foldedWords(text: string): readonly string[] {
  return wordsOf(fold(text));
}

/** The words of a text with their marks, in lower case, each once. */
export function markedWords(text: string): readonly string[] {
  return wordsOf(text.normalize('NFC').toLowerCase());
}

function wordsOf(text: string): readonly string[] {
  return [...new Set(text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])];
}
