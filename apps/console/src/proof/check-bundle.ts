import { same } from './bytes.js';
import type { Bytes } from './bytes.js';
import { bundleOf, entryOf } from './bundle.js';
import type { LoggedEvent } from './bundle.js';
import { checkpointOf, checkSigned } from './checkpoint.js';
import type { Checkpoint } from './checkpoint.js';
import { climb, leafHash } from './merkle.js';
import type { PathStep } from './merkle.js';
import type { SignatureVerdict, VerifierKey } from './note.js';

/** What the bundle proves. `unchecked`: all hashes agree, but this browser knows no Ed25519 and cannot say who signed. */
export type BundleVerdict = 'proven' | 'unchecked' | 'unreadable' | 'otherEvent' | 'notInTree' | 'unsigned';

/** Every step of a check with its values, and what comes of it. */
export interface CheckedBundle {
  readonly verdict: BundleVerdict;
  readonly event: LoggedEvent | null;
  /** The bytes that were hashed. */
  readonly entry: Bytes | null;
  readonly index: number | null;
  readonly leaf: Bytes | null;
  readonly steps: readonly PathStep[];
  /** The root that leaf and path lead to; null when they lead nowhere. */
  readonly root: Bytes | null;
  readonly checkpoint: Checkpoint | null;
  readonly signature: SignatureVerdict | null;
}

const unreadable: CheckedBundle = {
  verdict: 'unreadable',
  event: null,
  entry: null,
  index: null,
  leaf: null,
  steps: [],
  root: null,
  checkpoint: null,
  signature: null,
};

/**
 * Checks that the log holds an event. Nothing is taken on trust but the keys: the hashes are computed here, from the bytes given.
 * @param eventId the event that was asked for; null where any will do
 */
export async function checkBundle(
  bytes: Uint8Array,
  keys: readonly VerifierKey[],
  eventId: string | null = null,
): Promise<CheckedBundle> {
  const bundle = bundleOf(bytes);
  const checkpoint = bundle && checkpointOf(bundle.checkpoint);
  if (!checkpoint) return unreadable;
  const { event, index, path } = bundle;
  const entry = await entryOf(event);
  const leaf = await leafHash(entry);
  const steps = await climb(leaf, { index, size: checkpoint.size, path });
  const root = steps && (steps.at(-1)?.result ?? leaf);
  const signature = await checkSigned(checkpoint, keys);
  const verdict = verdictOf({ isAsked: eventId === null || event.id === eventId, root, checkpoint, signature });
  return { verdict, event, entry, index, leaf, steps: steps ?? [], root, checkpoint, signature };
}

function verdictOf(found: {
  readonly isAsked: boolean;
  readonly root: Bytes | null;
  readonly checkpoint: Checkpoint;
  readonly signature: SignatureVerdict;
}): BundleVerdict {
  if (!found.isAsked) return 'otherEvent';
  if (!found.root || !same(found.root, found.checkpoint.root)) return 'notInTree';
  if (found.signature.verdict === 'unsupported') return 'unchecked';
  return found.signature.verdict === 'valid' ? 'proven' : 'unsigned';
}
