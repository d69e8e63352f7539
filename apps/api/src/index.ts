export { InvalidBody } from './fault.js';
export type { Fault, FaultCode, PlacedFault } from './fault.js';
export { parseOrder } from './order.js';
export type { Order } from './order.js';
