import { bytesOf, hexOf, joined, sha256, utf8 } from './bytes.js';
import type { Bytes } from './bytes.js';

/** The one kind of key that the log signs with. @see https://c2sp.org/signed-note */
const ed25519 = 1;

/** A text with the lines of those who signed it. Nothing is checked yet. */
export interface Note {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export interface NoteSignature {
  readonly name: string;
  /** Which key of that name, in hexadecimal. */
  readonly keyId: string;
  readonly signature: Bytes;
}

/** A key that notes are checked against: `name+id+base64`. */
export interface VerifierKey {
  readonly line: string;
  readonly name: string;
  readonly keyId: string;
  /** The public key, 32 bytes. */
  readonly raw: Bytes;
}

/** What became of a look at the signatures; only `valid` is good. */
export type SignatureVerdict =
  | { readonly verdict: 'valid' | 'wrong'; readonly key: VerifierKey }
  | { readonly verdict: 'unsupported'; readonly key: VerifierKey }
  | { readonly verdict: 'unknownKey'; readonly key: null };

/** The parts of a note; null when it is none. */
export function noteOf(text: string): Note | null {
  // eslint-disable-next-line no-control-regex -- the format allows no control character but the line feed
  if (text.length > 1_000_000 || /[\u0000-\u0009\u000b-\u001f]/.test(text)) return null;
  const end = text.lastIndexOf('\n\n');
  if (end < 0 || !text.endsWith('\n')) return null;
  const lines = text.slice(end + 2, -1).split('\n');
  const signatures = lines.flatMap((line) => signatureIn(line) ?? []);
  if (lines.length > 100 || signatures.length !== lines.length) return null;
  return { text: text.slice(0, end + 1), signatures };
}

function signatureIn(line: string): NoteSignature | null {
  const [, name, encoded] = /^— ([^+\s]+) (\S+)$/u.exec(line) ?? [];
  const bytes = encoded === undefined ? null : bytesOf(encoded);
  if (name === undefined || !bytes || bytes.length < 5) return null;
  return { name, keyId: hexOf(bytes.subarray(0, 4)), signature: bytes.slice(4) };
}

/** The key that a line such as `name+id+base64` describes; null when it describes none, or its id is not its own. */
export async function keyOf(line: string): Promise<VerifierKey | null> {
  const [, name, keyId, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(line) ?? [];
  const bytes = encoded === undefined ? null : bytesOf(encoded);
  if (name === undefined || keyId === undefined || bytes?.length !== 33 || bytes[0] !== ed25519) return null;
  const id = (await sha256(joined(utf8(`${name}\n`), bytes))).subarray(0, 4);
  return hexOf(id) === keyId ? { line, name, keyId, raw: bytes.slice(1) } : null;
}

/** Looks for a signature of one of the keys and checks it. Those of unknown keys are passed over; one that is wrong spoils the note. */
export async function checkSignatures(note: Note, keys: readonly VerifierKey[]): Promise<SignatureVerdict> {
  let found: SignatureVerdict = { verdict: 'unknownKey', key: null };
  for (const { name, keyId, signature } of note.signatures) {
    const key = keys.find((known) => known.name === name && known.keyId === keyId);
    if (!key) continue;
    const verdict = await verdictOn(utf8(note.text), signature, key);
    if (verdict !== 'valid') return { verdict, key };
    if (found.key === null) found = { verdict, key };
  }
  return found;
}

async function verdictOn(
  text: Bytes,
  signature: Bytes,
  { raw }: VerifierKey,
): Promise<'valid' | 'wrong' | 'unsupported'> {
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify']);
  } catch {
    return 'unsupported'; // browsers before 2025 know no Ed25519
  }
  return (await crypto.subtle.verify({ name: 'Ed25519' }, key, signature, text)) ? 'valid' : 'wrong';
}
