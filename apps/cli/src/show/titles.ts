import type { OfficialAnswer } from '@legation/read-models';
import type { Words } from './labels.js';
import { page, quotes, tableOr } from './parts.js';

/** The titles that an official held on a day, as a source of that day prints them. */
export function showTitles({ official, on, titles }: OfficialAnswer, words: Words): string {
  const headings = [words.label('title'), words.label('status')];
  const rows = titles.map(({ title, held, sources }) => ({
    cells: [title, held === 'certain' ? '' : words.code(held)],
    notes: quotes(sources),
  }));
  return page(`${official.name}, ${words.date(on)}`, tableOr(words.label('nothing'), headings, rows));
}
