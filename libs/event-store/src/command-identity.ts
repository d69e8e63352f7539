import { hash } from 'node:crypto';
import { OrderedJson } from './ordered-json.js';

/** Namespace of the ids of events, made once at random; changing it would break every repeat. */
const namespace = Buffer.from('6f0c1d0e8a7b4f5f9a3c52d0b1e4c7a9', 'hex');

/** UUIDv5 of the command's id and the event's index in it: a repeated command gives the same ids, on any machine. */
export function eventIdOf(commandId: string, index: number): string {
  const name = `${commandId}/${index}`;
  const named = Buffer.allocUnsafe(namespace.length + Buffer.byteLength(name));
  namespace.copy(named);
  named.write(name, namespace.length);
  const hex = hash('sha1', named, 'hex');
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** In the order of their UTF-16 code units, but whole numbers before all others, as objects have them: fingerprints in the log were made so. */
const order = new OrderedJson((keys) => Object.keys(Object.fromEntries(keys.toSorted().map((key) => [key, null]))));

/** SHA-256, in hex, of what a command says, in whatever order: it tells a repeat from another command under the same id. */
export function fingerprintOf(said: object): string {
  return hash('sha256', order.text(said), 'hex');
}
