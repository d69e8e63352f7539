import { ReadQuery, maxPosition } from '../queries.dto.js';
import { Text, WholeText } from '../fields.js';

class FilterQuery extends ReadQuery {
  @Text({ max: 10_000, optional: true, about: 'Event types, separated by commas; /docs/events lists them' })
  type?: string;
  @Text({ optional: true, about: 'Stream categories, separated by commas' }) category?: string;
  @Text({ max: 10_000, optional: true, about: 'Ids of missions, separated by commas' }) mission?: string;
  @Text({
    max: 10_000,
    optional: true,
    about: 'Ids of officials, separated by commas: also what happens to their postings',
  })
  official?: string;
}

/** One page of the feed. */
export class EventsQuery extends FilterQuery {
  @WholeText({ min: 0, max: maxPosition, optional: true, about: 'Only events after this position' }) after?: number;
  @WholeText({ min: 1, max: 1_000, default: 100 }) limit!: number;
}

/** The live feed. */
export class StreamQuery extends FilterQuery {
  @Text({
    optional: true,
    about:
      'Begin after this position, or with `head` after all that there is; absent: from the beginning. `Last-Event-ID` goes before it',
  })
  after?: string;
}
