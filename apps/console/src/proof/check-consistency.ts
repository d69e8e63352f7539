import { bytesOf, same } from './bytes.js';
import type { Bytes } from './bytes.js';
import { checkSigned } from './checkpoint.js';
import type { Checkpoint } from './checkpoint.js';
import { rebuild } from './merkle.js';
import type { SignatureVerdict, VerifierKey } from './note.js';

/** What two checkpoints of one log say of each other. `unchecked`: the trees agree, but this browser cannot say who signed. */
export type ConsistencyVerdict = 'continues' | 'unchecked' | 'otherLog' | 'rewritten' | 'unsigned';

export interface CheckedConsistency {
  readonly verdict: ConsistencyVerdict;
  /** The smaller tree and the larger one. */
  readonly from: Checkpoint;
  readonly to: Checkpoint;
  readonly hashes: number;
  /** The roots as the proof has them; null where it is no proof between these sizes. */
  readonly roots: { readonly from: Bytes; readonly to: Bytes } | null;
  readonly signatures: readonly [from: SignatureVerdict, to: SignatureVerdict];
}

/** Which of two checkpoints is the earlier one: asked for a proof between their sizes. */
export const inOrder = (one: Checkpoint, other: Checkpoint): readonly [from: Checkpoint, to: Checkpoint] =>
  one.size <= other.size ? [one, other] : [other, one];

/**
 * Checks that a log only grew between two checkpoints.
 * @param proof hashes in base64, as the log gives them (RFC 6962, 2.1.2)
 */
export async function checkConsistency(
  [from, to]: readonly [from: Checkpoint, to: Checkpoint],
  proof: readonly string[],
  keys: readonly VerifierKey[],
): Promise<CheckedConsistency> {
  const hashes = proof.map(bytesOf);
  const whole = hashes.filter((hash) => hash !== null && hash.length === 32) as readonly Bytes[];
  const roots = whole.length === hashes.length ? await rebuild(from, to, whole) : null;
  const signatures = [await checkSigned(from, keys), await checkSigned(to, keys)] as const;
  const isContinued = roots !== null && same(roots.from, from.root) && same(roots.to, to.root);
  return { verdict: verdictOf(from, to, isContinued, signatures), from, to, hashes: proof.length, roots, signatures };
}

function verdictOf(
  from: Checkpoint,
  to: Checkpoint,
  isContinued: boolean,
  signatures: readonly SignatureVerdict[],
): ConsistencyVerdict {
  if (from.origin !== to.origin) return 'otherLog';
  if (signatures.some(({ verdict }) => verdict === 'wrong' || verdict === 'unknownKey')) return 'unsigned';
  if (!isContinued) return 'rewritten';
  return signatures.every(({ verdict }) => verdict === 'valid') ? 'continues' : 'unchecked';
}
