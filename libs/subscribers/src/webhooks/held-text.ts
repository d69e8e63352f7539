import type { HeldStream } from './subscriber-store.port.js';

/** A stream that waits, as stores keep it: JSON, in which positions and revisions are text. */
export const heldText = (held: HeldStream): string =>
  JSON.stringify({ ...held, revision: String(held.revision), position: String(held.position) });

export function heldOf(text: string): HeldStream {
  const held = JSON.parse(text) as HeldStream;
  return { ...held, revision: BigInt(held.revision), position: BigInt(held.position) };
}
