import { days } from './audit/days.projection.js';
import { orderKnown } from './audit/order-known.projection.js';
import { batches } from './batch/batches.projection.js';
import { directives } from './directive/directives.projection.js';
import { meetings } from './meeting/meetings.projection.js';
import { missions } from './mission/missions.projection.js';
import { overrides } from './mission/overrides.projection.js';
import { postings } from './mission/postings.projection.js';
import { officials } from './official/officials.projection.js';
import type { Projection } from './projection.js';
import { directiveItems } from './search/directive-items.projection.js';
import { names } from './search/names.projection.js';
import { quotes } from './search/quotes.projection.js';
import { sources } from './source/sources.projection.js';
import { daysStated } from './steps/days-stated.projection.js';
import { instantsKnown } from './steps/instants-known.projection.js';
import { streamEnds } from './streams/stream-ends.projection.js';

/** The one list of what runs. Questions are answered from these; what is not here is asked of the log. */
export const projections: readonly Projection[] = [
  missions,
  postings,
  overrides,
  officials,
  batches,
  meetings,
  directives,
  sources,
  names,
  directiveItems,
  quotes,
  days,
  orderKnown,
  daysStated,
  instantsKnown,
  streamEnds,
] as readonly Projection[];
