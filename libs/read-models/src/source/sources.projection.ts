import type { DataOf, SourceEvent } from '@legation/domain';
import { correctable } from '../correctable.js';
import type { ReadDocument } from '../read-store.port.js';
import { idOf, told } from '../told.js';
import type { Told } from '../told.js';

export interface SourceDocument extends ReadDocument, DataOf<SourceEvent, 'SourceDescribed'> {
  readonly described: Told;
}

/** What is known of the sources that facts rest on. */
export const sources = correctable<SourceDocument>(
  {
    name: 'sources',
    version: 1,
    types: ['SourceDescribed'] satisfies SourceEvent['type'][],
    indexes: [{ fields: ['citedAs'] }],

    documentIds: (recorded) => [idOf(recorded)],

    apply: (_document, recorded, id) => ({
      id,
      ...(recorded.event as SourceEvent).data,
      described: told(recorded),
    }),
  },
  ['Source'],
);
