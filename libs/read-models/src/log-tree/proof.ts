import { bytesOf } from './base64.js';
import { openCheckpoint } from './checkpoint.js';
import type { TreeCheckpoint } from './checkpoint.js';
import { canonicalJson } from './canonical-json.js';
import { entryText } from './entry.js';
import type { LoggedEvent } from './entry.js';
import { hashSize, includes, leafHash } from './merkle.js';
import type { Verifier } from './note.js';

const header = 'c2sp.org/tlog-proof@v1';

/** Where a leaf is, the hashes that prove it, and the checkpoint that they lead to. */
export interface LeafProof {
  readonly index: number;
  readonly hashes: readonly Buffer[];
  /** A signed note. */
  readonly checkpoint: string;
}

/** The proof as text. @see https://c2sp.org/tlog-proof */
export function proofText({ index, hashes, checkpoint }: LeafProof): string {
  return [header, `index ${index}`, ...hashes.map((hash) => hash.toString('base64')), '', checkpoint].join('\n');
}

function parseProof(text: string): LeafProof | null {
  const [, written, lines = '', checkpoint] =
    /^c2sp\.org\/tlog-proof@v1\nindex (0|[1-9]\d{0,15})\n((?:[^\n]+\n)*)\n([^]*)$/.exec(text) ?? [];
  const hashes = lines.split('\n').slice(0, -1).map(bytesOf);
  const whole = hashes.flatMap((hash) => (hash?.length === hashSize ? [hash] : []));
  if (checkpoint === undefined || whole.length !== hashes.length || whole.length > 64) return null;
  return { index: Number(written), hashes: whole, checkpoint };
}

/** An event with all that proves it. It is checked without the register, by whoever knows the register's key. */
export interface Bundle {
  readonly format: 'legation-bundle-1';
  readonly event: LoggedEvent;
  /** A proof as text, with its checkpoint. */
  readonly proof: string;
}

export function bundleText(event: LoggedEvent, proof: LeafProof): string {
  const bundle: Bundle = { format: 'legation-bundle-1', event, proof: proofText(proof) };
  return `${canonicalJson(bundle)}\n`;
}

/** What stands in a bundle that proves nothing. The code is the API. */
export type BundleFault = 'BUNDLE_UNREADABLE' | 'CHECKPOINT_UNSIGNED' | 'EVENT_NOT_PROVEN';

/** Checks a bundle against keys that are trusted. Nothing else is looked at: no register, no clock, no network. */
export function openBundle(
  bytes: Uint8Array,
  verifiers: readonly Verifier[],
):
  | { readonly event: LoggedEvent; readonly index: number; readonly checkpoint: TreeCheckpoint & { signedBy: string } }
  | BundleFault {
  const bundle = parseBundle(bytes);
  const proof = bundle && parseProof(bundle.proof);
  if (!proof) return 'BUNDLE_UNREADABLE';
  const checkpoint = openCheckpoint(proof.checkpoint, verifiers);
  if (!checkpoint) return 'CHECKPOINT_UNSIGNED';
  const { index, hashes } = proof;
  const leaf = leafHash(entryText(bundle.event));
  if (!includes(checkpoint.root, checkpoint.size, { index, leaf, proof: hashes })) return 'EVENT_NOT_PROVEN';
  return { event: bundle.event, index, checkpoint };
}

/** Only what is written in the one way: a bundle that was changed anywhere is no bundle, even where its meaning stays. */
function parseBundle(bytes: Uint8Array): Bundle | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const bundle = JSON.parse(text) as Bundle;
    const asWritten =
      Object.keys(bundle).sort().join() === 'event,format,proof' &&
      bundle.format === 'legation-bundle-1' &&
      typeof bundle.proof === 'string' &&
      Object.keys(bundle.event).sort().join() === 'data,id,metadata,revision,schemaVersion,stream,type' &&
      `${canonicalJson(bundle)}\n` === text;
    return asWritten ? bundle : null;
  } catch {
    return null;
  }
}
