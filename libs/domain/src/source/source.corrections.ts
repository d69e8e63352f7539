import { correctable } from '../correctable.js';
import type { CorrectionCommand, CorrectionEvent } from '../corrections.js';
import { date, oneOf, orNull, text } from '../shape.js';
import { source } from './source.js';
import { sourceKinds } from './source.events.js';
import type { SourceEvent } from './source.events.js';

export type SourceCorrectionEvent = CorrectionEvent<'Source', SourceEvent>;
export type SourceCorrectionCommand = CorrectionCommand<'Source'>;

/** A source, whose description can be corrected. */
export const correctableSource = correctable(source, {
  name: 'Source',
  notFound: 'SOURCE_NOT_FOUND',
  shapes: {
    SourceDescribed: {
      citedAs: text,
      kind: oneOf(sourceKinds),
      title: orNull(text),
      titleEn: orNull(text),
      publisher: orNull(text),
      publishedOn: orNull(date),
      address: orNull(text),
      note: orNull(text),
    },
  },
  commands: { SourceDescribed: 'DescribeSource' },
});
