import type { Filter } from './read-store.port.js';

/** Documents of what has begun by a day or may have; what has no day counts as begun. Those of a partial day begin on the first that it can be. */
export const begunBy = (day: string): Filter => ({ $or: [{ firstDay: { $lte: day } }, { firstDay: null }] });

/** Documents of what surely begins only after a day. */
export const begunAfter = (day: string): Filter => ({ firstDay: { $gt: day } });
