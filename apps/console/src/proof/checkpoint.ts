import { bytesOf } from './bytes.js';
import type { Tree } from './merkle.js';
import { checkSignatures, noteOf } from './note.js';
import type { Note, SignatureVerdict, VerifierKey } from './note.js';

/** What a log says of its tree: whose it is, how many leaves, which root. @see https://c2sp.org/tlog-checkpoint */
export interface Checkpoint extends Tree {
  readonly origin: string;
  readonly note: Note;
}

/** Reads a checkpoint without a look at who signed it; null when it is none. */
export function checkpointOf(text: string): Checkpoint | null {
  const note = noteOf(text);
  const [, origin, written, encoded] =
    /^([^\n]+)\n(0|[1-9]\d{0,15})\n(\S+)\n(?:[^\n]+\n)*$/.exec(note?.text ?? '') ?? [];
  const root = encoded === undefined ? null : bytesOf(encoded);
  const size = Number(written);
  if (!note || origin === undefined || root?.length !== 32 || !Number.isSafeInteger(size)) return null;
  return { origin, size, root, note };
}

/** Checks who signed a checkpoint. A key speaks for the origin of its own name only. */
export function checkSigned({ origin, note }: Checkpoint, keys: readonly VerifierKey[]): Promise<SignatureVerdict> {
  return checkSignatures(
    note,
    keys.filter(({ name }) => name === origin),
  );
}

/** A checkpoint as people paste it: lines of another system's ending, spaces around it, or the last line feed lost. */
export function pastedCheckpoint(text: string): Checkpoint | null {
  const lines = text.replaceAll('\r', '').trim();
  return checkpointOf(`${lines}\n`);
}
