import { hash } from 'node:crypto';

/** Namespace of the ids of events, made once at random; changing it would break every repeat. */
const namespace = Buffer.from('6f0c1d0e8a7b4f5f9a3c52d0b1e4c7a9', 'hex');

/** UUIDv5 of the command's id and the event's index in it: a repeated command gives the same ids, on any machine. */
export function eventIdOf(commandId: string, index: number): string {
  const digest = hash('sha1', Buffer.concat([namespace, Buffer.from(`${commandId}/${index}`)]), 'buffer');
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** SHA-256, in hex, of what a command says: it tells a repeat from another command under the same id. */
export function fingerprintOf(said: object): string {
  return hash('sha256', canonical(said), 'hex');
}

/** JSON with the keys of every object in order; what is undefined is left out, as in JSON. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
}
