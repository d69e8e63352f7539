import { bytesOf, hexOf, sha256, textOf, utf8 } from './bytes.js';
import type { Bytes } from './bytes.js';
import { canonicalJson } from './canonical-json.js';

/** An event as the log entered it. */
export interface LoggedEvent {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: unknown;
  readonly metadata: unknown;
}

/** An event, the place that it claims in the tree, and the checkpoint that speaks for the tree. */
export interface Bundle {
  readonly event: LoggedEvent;
  readonly index: number;
  readonly path: readonly Bytes[];
  readonly checkpoint: string;
}

/** Reads a bundle; null unless it is written in the one way: changed anywhere, it is none, even where its meaning stays. */
export function bundleOf(bytes: Uint8Array): Bundle | null {
  const text = textOf(bytes);
  const written = text === null ? null : parsed(text);
  if (!written || `${canonicalJson(written)}\n` !== text) return null;
  const { event, format, proof, ...others } = written as Readonly<Record<string, unknown>>;
  if (format !== 'legation-bundle-1' || typeof proof !== 'string' || Object.keys(others).length > 0) return null;
  if (!isEvent(event)) return null;
  const leaf = proofIn(proof);
  return leaf && { event, ...leaf };
}

/** A proof as text. @see https://c2sp.org/tlog-proof */
function proofIn(text: string): Omit<Bundle, 'event'> | null {
  const [, index, lines = '', checkpoint] =
    /^c2sp\.org\/tlog-proof@v1\nindex (0|[1-9]\d{0,15})\n((?:[^\n]+\n)*)\n([^]*)$/.exec(text) ?? [];
  const hashes = lines.split('\n').slice(0, -1).map(bytesOf);
  const path = hashes.filter((hash) => hash !== null && hash.length === 32) as readonly Bytes[];
  if (checkpoint === undefined || path.length !== hashes.length || path.length > 64) return null;
  return { index: Number(index), path, checkpoint };
}

/** The largest entry that the log takes whole, in bytes; a larger event is entered by its digest, with what names it. */
const largestEntry = 0xffff;

/** The entry of the log that an event is: its canonical JSON in UTF-8. */
export async function entryOf(event: LoggedEvent): Promise<Bytes> {
  const whole = utf8(canonicalJson(event));
  if (whole.length <= largestEntry) return whole;
  const { id, stream, revision, type, schemaVersion } = event;
  const digest = { bytes: whole.length, sha256: hexOf(await sha256(whole)) };
  return utf8(canonicalJson({ id, stream, revision, type, schemaVersion, ...digest }));
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

const isEvent = (value: unknown): value is LoggedEvent =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).sort().join() === 'data,id,metadata,revision,schemaVersion,stream,type';
