import { openCheckpoint, signCheckpoint, unverifiedCheckpoint } from './checkpoint.js';
import { emptyRoot } from './merkle.js';
import { newSigningKey, openNote, parseSigningKey, parseVerifierKey, signNote } from './note.js';
import type { Signer, Verifier } from './note.js';

// The key and the note that the documentation of Go's package `note` has for its example.
const signingKey = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const verifierKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const note = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

const signer = (line: string): Signer => parseSigningKey(line) as Signer;
const verifier = (line: string): Verifier => parseVerifierKey(line) as Verifier;

describe('signed notes', () => {
  it('are signed and read as by others', () => {
    expect(signer(signingKey).verifierKey).toBe(verifierKey);
    expect(signNote(text, signer(signingKey))).toBe(note);
    expect(openNote(note, [verifier(verifierKey)])).toEqual({ text, signedBy: verifierKey });
  });

  it('are believed only with a signature of a known key, and with none of it that is wrong', () => {
    const other = signer(newSigningKey('example.org/other'));
    const known = [verifier(verifierKey)];
    expect(openNote(signNote(text, other), known)).toBeNull();
    const twice = note + signNote(text, other).split('\n\n')[1];
    expect(openNote(twice, known)?.signedBy).toBe(verifierKey);
    expect(openNote(twice.replace('you think', 'you thank'), known)).toBeNull();
    const bytes = Buffer.from(note);
    for (let at = 0; at < bytes.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at);
        expect(openNote(changed.toString(), known)).toBeNull();
      }
    }
  });

  it('take a new key under a name, and refuse one that does not fit its line', () => {
    const line = newSigningKey('legation.internal/1');
    const { verifierKey: told } = signer(line);
    expect(verifier(told).name).toBe('legation.internal/1');
    expect(parseSigningKey(line.replace('legation', 'legatiom'))).toBeNull();
    expect(parseVerifierKey(told.replace('legation', 'legatiom'))).toBeNull();
    expect(parseVerifierKey(line)).toBeNull();
    expect(() => newSigningKey('with space')).toThrow('"with space" is no name for a key');
  });
});

describe('checkpoints', () => {
  const key = signer(newSigningKey('legation.internal/1'));
  const known = [verifier(key.verifierKey)];

  it('say whose tree it is, how large, and its root', () => {
    const signed = signCheckpoint({ size: 0, root: emptyRoot }, key);
    expect(signed.split('\n').slice(0, 4)).toEqual([
      'legation.internal/1',
      '0',
      '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      '',
    ]);
    const checkpoint = { origin: 'legation.internal/1', size: 0, root: emptyRoot };
    expect(openCheckpoint(signed, known)).toEqual({ ...checkpoint, signedBy: key.verifierKey });
    expect(unverifiedCheckpoint(signed)).toEqual(checkpoint);
  });

  it.each([
    ['of another origin', 'example.org\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n'],
    ['with a size written otherwise', 'legation.internal/1\n00\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n'],
    ['with a root that is too short', 'legation.internal/1\n0\n47DE\n'],
    ['with an empty line in it', 'legation.internal/1\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\nmore\n'],
  ])('%s are none, whoever signed them', (_, wrong) => {
    expect(openCheckpoint(signNote(wrong, key), known)).toBeNull();
  });
});
