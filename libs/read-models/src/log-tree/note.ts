import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { bytesOf } from './base64.js';

/** The one kind of key that notes are signed with here. @see https://c2sp.org/signed-note */
const ed25519 = 1;

/** Who signs: a name, and a key under it. */
export interface Signer {
  readonly name: string;
  readonly key: KeyObject;
  /** How others are told of the key: `name+hash+base64`. */
  readonly verifierKey: string;
}

/** A key that notes are checked against. */
export interface Verifier {
  readonly name: string;
  readonly id: Buffer;
  readonly key: KeyObject;
  readonly verifierKey: string;
}

/** What stands in front of 32 bytes to make them a key that Node reads (RFC 8410). */
const derPrefixes = { public: '302a300506032b6570032100', private: '302e020100300506032b657004220420' };
const publicFrom = (bytes: Buffer): KeyObject =>
  createPublicKey({
    key: Buffer.concat([Buffer.from(derPrefixes.public, 'hex'), bytes]),
    format: 'der',
    type: 'spki',
  });
const privateFrom = (seed: Buffer): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from(derPrefixes.private, 'hex'), seed]),
    format: 'der',
    type: 'pkcs8',
  });
const rawOf = (key: KeyObject): Buffer =>
  key.type === 'private'
    ? key.export({ format: 'der', type: 'pkcs8' }).subarray(-32)
    : key.export({ format: 'der', type: 'spki' }).subarray(-32);

/** A name that notes can be signed under: of ASCII here, without spaces and `+`. */
export const isKeyName = (name: string): boolean => /^[!-*,-~]{1,200}$/.test(name);

/** A new key under a name, as the line that a key file holds. Whoever has it can sign. */
export function newSigningKey(name: string): string {
  if (!isKeyName(name)) throw new TypeError(`"${name}" is no name for a key`);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const secret = Buffer.concat([Buffer.from([ed25519]), rawOf(privateKey)]).toString('base64');
  return `PRIVATE+KEY+${name}+${keyId(name, rawOf(publicKey)).toString('hex')}+${secret}`;
}

/** The signer whose key a line holds; null when it holds none. */
export function parseSigningKey(line: string): Signer | null {
  const [, name, id, encoded] = /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(line) ?? [];
  const bytes = encoded === undefined ? null : bytesOf(encoded);
  if (name === undefined || !isKeyName(name) || bytes?.length !== 33 || bytes[0] !== ed25519) return null;
  const key = privateFrom(bytes.subarray(1));
  const raw = rawOf(createPublicKey(key));
  if (keyId(name, raw).toString('hex') !== id) return null;
  return { name, key, verifierKey: verifierKeyOf(name, raw) };
}

/** The verifier that a line such as `name+hash+base64` describes; null when it describes none. */
export function parseVerifierKey(line: string): Verifier | null {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(line) ?? [];
  const bytes = encoded === undefined ? null : bytesOf(encoded);
  if (name === undefined || !isKeyName(name) || bytes?.length !== 33 || bytes[0] !== ed25519) return null;
  const raw = bytes.subarray(1);
  if (keyId(name, raw).toString('hex') !== id) return null;
  return { name, id: keyId(name, raw), key: publicFrom(raw), verifierKey: line };
}

function verifierKeyOf(name: string, raw: Buffer): string {
  const encoded = Buffer.concat([Buffer.from([ed25519]), raw]).toString('base64');
  return `${name}+${keyId(name, raw).toString('hex')}+${encoded}`;
}

function keyId(name: string, raw: Buffer): Buffer {
  return hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), Buffer.from([ed25519]), raw]), 'buffer').subarray(
    0,
    4,
  );
}

/** A text, which ends with a line feed, with the signer's line below it. */
export function signNote(text: string, { name, key, verifierKey }: Signer): string {
  const id = Buffer.from(verifierKey.split('+')[1] ?? '', 'hex');
  const signature = Buffer.concat([id, sign(null, Buffer.from(text), key)]).toString('base64');
  return `${text}\n— ${name} ${signature}\n`;
}

/** A note as it can be told apart: nothing is checked yet. */
interface SplitNote {
  readonly text: string;
  readonly signatures: readonly { readonly name: string; readonly id: Buffer; readonly signature: Buffer }[];
}

/** The parts of a note; null when it is none. */
function splitNote(note: string): SplitNote | null {
  // eslint-disable-next-line no-control-regex -- the format allows no control character but the line feed
  if (note.length > 1_000_000 || /[\u0000-\u0009\u000b-\u001f]/.test(note)) return null;
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return null;
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > 100) return null;
  const signatures = lines.map((line) => {
    const [, name, encoded] = /^— ([^+\s]+) (\S+)$/u.exec(line) ?? [];
    const bytes = encoded === undefined ? null : bytesOf(encoded);
    if (name === undefined || !bytes || bytes.length < 5) return null;
    return { name, id: bytes.subarray(0, 4), signature: bytes.subarray(4) };
  });
  const whole = signatures.flatMap((each) => (each ? [each] : []));
  return whole.length === signatures.length ? { text: note.slice(0, end + 1), signatures: whole } : null;
}

/**
 * The text of a note that one of the keys has signed. Signatures of unknown keys are passed over, as the format asks.
 * @returns the verifier key that signed; null when the note is none, no known key signed it, or a known key's signature is wrong
 */
export function openNote(
  note: string,
  verifiers: readonly Verifier[],
): { readonly text: string; readonly signedBy: string } | null {
  const parts = splitNote(note);
  if (!parts) return null;
  let signedBy: string | null = null;
  for (const { name, id, signature } of parts.signatures) {
    const known = verifiers.find((verifier) => verifier.name === name && verifier.id.equals(id));
    if (!known) continue;
    if (!verify(null, Buffer.from(parts.text), known.key, signature)) return null;
    signedBy ??= known.verifierKey;
  }
  return signedBy === null ? null : { text: parts.text, signedBy };
}

/** The text of a note without a look at who signed it; null when it is no note. */
export const unverifiedText = (note: string): string | null => splitNote(note)?.text ?? null;
