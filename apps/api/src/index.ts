export { pathOf, plural } from './commands.js';
export type { CommandType } from './commands.js';
export { InvalidBody } from './fault.js';
export type { Fault, FaultCode, PlacedFault } from './fault.js';
export { parseOrder } from './order.js';
export { startApi } from './start-api.js';
export type { RunningApi } from './start-api.js';
