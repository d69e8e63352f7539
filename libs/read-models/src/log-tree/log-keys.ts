import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { InvalidLogKey } from './errors.js';
import { newSigningKey, parseSigningKey, parseVerifierKey, signNote } from './note.js';
import type { Signer, Verifier } from './note.js';

/** A key that checkpoints of this log are, or were, signed with. */
export interface PublishedKey {
  /** `name+hash+base64`. */
  readonly key: string;
  /** A note by the key before it that names this one; null for the first, and where that key was not at hand. */
  readonly handover: string | null;
}

/** The keys of a log: the one that signs, and all that ever did. */
export interface LogKeys {
  readonly signer: Signer;
  /** Oldest first; the last one signs. */
  readonly published: readonly PublishedKey[];
  readonly verifiers: readonly Verifier[];
}

export interface LogKeysOptions {
  readonly dataDir: string;
  /** A key file from elsewhere, which is never written; the data folder's own when absent. */
  readonly keyFile?: string | null;
}

const ownKeyFile = (dataDir: string): string => join(dataDir, 'log.key');
const publishedFile = (dataDir: string): string => join(dataDir, 'log.keys.json');

/**
 * The keys of the log in a folder. The first time a key is made, under a name that no other log has, for its owner's eyes alone.
 * @throws InvalidLogKey when a key file is not readable, holds no key, or is open to others
 */
export function openLogKeys({ dataDir, keyFile = null }: LogKeysOptions): LogKeys {
  if (keyFile === null) makeFirstKey(dataDir);
  const signer = readSigner(keyFile ?? ownKeyFile(dataDir));
  const known = readPublished(dataDir);
  if (known.at(-1)?.key === signer.verifierKey) return keysOf(signer, known);
  // a key file that somebody exchanged: the keys before it stay known
  const published = [
    ...known.filter(({ key }) => key !== signer.verifierKey),
    { key: signer.verifierKey, handover: null },
  ];
  writePublished(dataDir, published);
  return keysOf(signer, published);
}

/** Every key that ever signed for the log in a folder; none before the first start. Needs no right to sign. @throws InvalidLogKey */
export function publishedKeys(dataDir: string): readonly Verifier[] {
  return readPublished(dataDir).map(({ key }) => verifierOf(key));
}

/**
 * Makes a new key under the same name, and lets the old one sign it over before it is gone. What the old one signed stays verifiable.
 * @throws InvalidLogKey
 */
export function rotateLogKey(dataDir: string): LogKeys {
  const before = openLogKeys({ dataDir });
  const line = newSigningKey(before.signer.name);
  const key = signerOf(line, 'the new key').verifierKey;
  const handover = signNote(`legation key handover\n${key}\n`, before.signer);
  // published first: after a crash between the two, the old key goes on and the new one never signed
  writePublished(dataDir, [...before.published, { key, handover }]);
  writeWhole(ownKeyFile(dataDir), `${line}\n`);
  return openLogKeys({ dataDir });
}

function makeFirstKey(dataDir: string): void {
  const path = ownKeyFile(dataDir);
  if (statSync(path, { throwIfNoEntry: false })) return;
  const name = `legation.internal/${randomBytes(8).toString('hex')}`;
  const draft = draftOf(path, `${newSigningKey(name)}\n`);
  try {
    linkSync(draft, path); // whoever comes first has made it
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unusable(path, error);
  } finally {
    rmSync(draft, { force: true });
  }
}

function readSigner(path: string): Signer {
  let line: string;
  try {
    const { mode } = statSync(path);
    if ((mode & 0o077) !== 0) throw new InvalidLogKey(`${path}: others may read it; make it mode 0600`);
    line = readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw unusable(path, error);
  }
  return signerOf(line, path);
}

function signerOf(line: string, where: string): Signer {
  const signer = parseSigningKey(line);
  if (signer) return signer;
  throw new InvalidLogKey(`${where}: it holds no signing key; one is a line PRIVATE+KEY+<name>+<hash>+<key>`);
}

function readPublished(dataDir: string): readonly PublishedKey[] {
  const path = publishedFile(dataDir);
  if (!statSync(path, { throwIfNoEntry: false })) return [];
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as readonly PublishedKey[];
  } catch (error) {
    throw unusable(path, error);
  }
}

function writePublished(dataDir: string, published: readonly PublishedKey[]): void {
  writeWhole(publishedFile(dataDir), `${JSON.stringify(published, null, 2)}\n`);
}

function keysOf(signer: Signer, published: readonly PublishedKey[]): LogKeys {
  return { signer, published, verifiers: published.map(({ key }) => verifierOf(key)) };
}

/** @throws InvalidLogKey */
export function verifierOf(key: string): Verifier {
  const verifier = parseVerifierKey(key.trim());
  if (verifier) return verifier;
  throw new InvalidLogKey(`"${key.slice(0, 100)}" is no verifier key; one is written <name>+<hash>+<key>`);
}

/** Puts a file in its place whole, for its owner's eyes alone: after a crash there is the one before or this one. @throws InvalidLogKey */
export function writeWhole(path: string, text: string): void {
  const draft = draftOf(path, text);
  try {
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw unusable(path, error);
  }
}

function draftOf(path: string, text: string): string {
  const draft = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file = openSync(draft, 'wx', 0o600);
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return draft;
  } catch (error) {
    throw unusable(path, error);
  }
}

function unusable(path: string, error: unknown): InvalidLogKey {
  if (error instanceof InvalidLogKey) return error;
  return new InvalidLogKey(`${path}: ${(error as Error).message}`);
}
