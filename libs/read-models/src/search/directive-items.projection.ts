import type { DataOf, DirectiveEvent } from '@legation/domain';
import { correctable } from '../correctable.js';
import type { ReadDocument } from '../read-store.port.js';
import { idOf } from '../told.js';
import { wordsToFind } from './words.js';

/** What the items of one directive say, in the order of the source. */
export interface DirectiveItemsDocument extends ReadDocument {
  readonly title: string;
  readonly items: readonly { readonly no: string; readonly text: string; readonly textEn: string | null }[];
  /** Of all items together. */
  readonly words: readonly string[];
}

/** Where a word stands in an item of a directive, in the original or in English. */
export const directiveItems = correctable<DirectiveItemsDocument>(
  {
    name: 'directive-items',
    version: 1,
    types: ['DirectiveIssued'] satisfies DirectiveEvent['type'][],
    indexes: [{ elements: 'words' }],

    documentIds: (recorded) => [idOf(recorded)],

    apply(_document, recorded, id) {
      const { title, items } = recorded.event.data as DataOf<DirectiveEvent, 'DirectiveIssued'>;
      const texts = items.map(({ no, text, textEn }) => ({ no, text, textEn }));
      return { id, title, items: texts, words: [...new Set(texts.flatMap((item) => wordsToFind(wordingOf(item))))] };
    },
  },
  ['Directive'],
  ['title', 'items'],
);

/** The text of an item beside its translation. */
export const wordingOf = ({ text, textEn }: { readonly text: string; readonly textEn: string | null }): string =>
  `${text}\n${textEn ?? ''}`;
