import { bytesOf } from './base64.js';
import { hashSize } from './merkle.js';
import type { Tree } from './merkle.js';
import { openNote, signNote, unverifiedText } from './note.js';
import type { Signer, Verifier } from './note.js';

/** What a log says of its tree: whose it is, how many leaves, which root. @see https://c2sp.org/tlog-checkpoint */
export interface TreeCheckpoint extends Tree {
  readonly origin: string;
}

/** A checkpoint as a signed note. */
export function signCheckpoint({ size, root }: Tree, signer: Signer): string {
  return signNote(`${signer.name}\n${size}\n${root.toString('base64')}\n`, signer);
}

/** The checkpoint that a note holds, signed by one of these keys under the name of its origin; null otherwise. */
export function openCheckpoint(
  note: string,
  verifiers: readonly Verifier[],
): (TreeCheckpoint & { readonly signedBy: string }) | null {
  const opened = openNote(note, verifiers);
  if (!opened) return null;
  const checkpoint = parseCheckpoint(opened.text);
  if (!checkpoint || !opened.signedBy.startsWith(`${checkpoint.origin}+`)) return null;
  return { ...checkpoint, signedBy: opened.signedBy };
}

/** What a note says of a tree, without a look at who signed it; null when it is no checkpoint. */
export function unverifiedCheckpoint(note: string): TreeCheckpoint | null {
  const text = unverifiedText(note);
  return text === null ? null : parseCheckpoint(text);
}

function parseCheckpoint(text: string): TreeCheckpoint | null {
  const [, origin, written, encoded] = /^([^\n]+)\n(0|[1-9]\d{0,15})\n(\S+)\n(?:[^\n]+\n)*$/.exec(text) ?? [];
  const root = encoded === undefined ? null : bytesOf(encoded);
  const size = Number(written);
  if (origin === undefined || root?.length !== hashSize || !Number.isSafeInteger(size)) return null;
  return { origin, size, root };
}
