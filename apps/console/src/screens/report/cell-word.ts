import type { Words } from '../../i18n/use-words.js';

/** A code of a report in the words of the page; a batch that is open is called otherwise than other things that are. */
export const cellWord = (report: string, code: string, words: Pick<Words, 'codeOf'>): string =>
  words.codeOf(report === 'batches' ? 'batch' : null, code);
