import type { ChairState } from './chairs.js';

/** The sign of each state, around the origin, twelve units across: told apart by its shape, in the table and on the map alike. */
export const signs: Readonly<Record<ChairState, string>> = {
  held: 'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0Z',
  acting: 'M0,-5.5L5.5,4.5L-5.5,4.5Z',
  vacant: 'M-4.5,-4.5H4.5V4.5H-4.5ZM-2.5,-2.5V2.5H2.5V-2.5Z',
  unknown: 'M-4,-2.6L-2.6,-4L0,-1.4L2.6,-4L4,-2.6L1.4,0L4,2.6L2.6,4L0,1.4L-2.6,4L-4,2.6L-1.4,0Z',
  closed: 'M-5,-1H5V1H-5Z',
};
