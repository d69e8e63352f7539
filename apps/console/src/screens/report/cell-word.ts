import type { Words } from '../../i18n/use-words.js';

/** A code of a report in the words of the page; a batch that is open is called otherwise than other things that are. */
export function cellWord(report: string, code: string, words: Pick<Words, 'code'>): string {
  const isOfBatch = report === 'batches' && (code === 'open' || code === 'closed');
  return words.code(isOfBatch ? `batch-${code}` : code);
}
