import type { Category, RegisterEvent } from '@legation/domain';
import { correctable } from '../correctable.js';
import type { ReadDocument } from '../read-store.port.js';
import { idOf } from '../told.js';
import { plainWords, markedWords } from './words.js';

/** Something that has a name; its document id is `<kind>/<target>`. */
export interface NameDocument extends ReadDocument {
  readonly kind: Category;
  readonly target: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** Other names under which it is found. */
  readonly alsoKnownAs: readonly string[];
  /** The record that goes on in this one's place. */
  readonly mergedInto: string | null;
  /** Words of all names, without marks and capitals. */
  readonly words: readonly string[];
  /** Words of all names, with their marks. */
  readonly marked: readonly string[];
}

/** Where a name occurs: officials, missions, batches, meetings, directives, sources. */
export const names = correctable<NameDocument>(
  {
    name: 'names',
    version: 3,
    types: [
      'OfficialRegistered',
      'NameVariantAdded',
      'OfficialsMerged',
      'MissionOpened',
      'MissionRaised',
      'BatchOpened',
      'MeetingScheduled',
      'MeetingHeld',
      'DirectiveIssued',
      'SourceDescribed',
    ] satisfies Named['type'][],
    indexes: [{ elements: 'words' }, { elements: 'marked' }],

    documentIds: (recorded) => [`${kindOf(recorded.stream)}/${idOf(recorded)}`],

    apply(document, recorded, id) {
      const event = recorded.event as Named;
      const named = (name: string, nameEn: string | null, alsoKnownAs: readonly string[] = []) =>
        withWords({
          id,
          kind: kindOf(recorded.stream),
          target: idOf(recorded),
          name,
          nameEn,
          alsoKnownAs,
          mergedInto: null,
        });
      switch (event.type) {
        case 'OfficialRegistered':
          return named(event.data.name, null);
        case 'MissionOpened':
          return named(event.data.name, event.data.nameEn, [
            ...(event.data.seat === null ? [] : [event.data.seat]),
            ...event.data.receivingStates,
          ]);
        case 'BatchOpened':
          return named(event.data.name, event.data.nameEn, event.data.termLabel === null ? [] : [event.data.termLabel]);
        case 'MeetingScheduled':
        case 'MeetingHeld':
          return named(event.data.name, event.data.nameEn);
        case 'DirectiveIssued':
          return named(event.data.title, event.data.titleEn);
        case 'SourceDescribed': {
          const { title, titleEn, citedAs, publisher } = event.data;
          const others = publisher === null ? [] : [publisher];
          return title === null ? named(citedAs, titleEn, others) : named(title, titleEn, [citedAs, ...others]);
        }
        case 'NameVariantAdded':
          return (
            document &&
            withWords({ ...document, alsoKnownAs: [...new Set([...document.alsoKnownAs, event.data.name])] })
          );
        case 'MissionRaised': {
          const { name } = event.data;
          if (!document || name === null || name === document.name) return document;
          return withWords({ ...document, name, alsoKnownAs: [...new Set([...document.alsoKnownAs, document.name])] });
        }
        case 'OfficialsMerged':
          return document && { ...document, mergedInto: event.data.intoOfficialId };
      }
    },
  },
  ['Official', 'Batch', 'Meeting', 'Directive', 'Source'],
  [
    'name',
    'nameEn',
    'title',
    'titleEn',
    'termLabel',
    'seat',
    'receivingStates',
    'intoOfficialId',
    'citedAs',
    'publisher',
  ],
);

type Named = Extract<
  RegisterEvent,
  {
    readonly type:
      | 'OfficialRegistered'
      | 'NameVariantAdded'
      | 'OfficialsMerged'
      | 'MissionOpened'
      | 'MissionRaised'
      | 'BatchOpened'
      | 'MeetingScheduled'
      | 'MeetingHeld'
      | 'DirectiveIssued'
      | 'SourceDescribed';
  }
>;

// A stream is named `<category>-<id>`, and only the register's categories reach a projection.
const kindOf = (stream: string): Category => stream.slice(0, stream.indexOf('-')) as Category;

function withWords(document: Omit<NameDocument, 'words' | 'marked'>): NameDocument {
  const { id, kind, target, name, nameEn, alsoKnownAs, mergedInto } = document;
  const all = [name, nameEn ?? '', ...alsoKnownAs].join('\n');
  return { id, kind, target, name, nameEn, alsoKnownAs, mergedInto, words: plainWords(all), marked: markedWords(all) };
}
