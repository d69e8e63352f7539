import type { Position } from '@legation/event-store';

/** A position as text that sorts as positions do: sixteen hexadecimal digits. BSON has no unsigned number of 64 bits. */
export const encoded = (position: Position): string => position.toString(16).padStart(16, '0');

export const decoded = (text: string): Position => BigInt(`0x${text}`);
