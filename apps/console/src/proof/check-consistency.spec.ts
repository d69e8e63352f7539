import { base64Of, utf8 } from './bytes.js';
import type { Bytes } from './bytes.js';
import { checkConsistency, inOrder } from './check-consistency.js';
import { checkpointOf } from './checkpoint.js';
import type { Checkpoint } from './checkpoint.js';
import { leafHash, nodeHash } from './merkle.js';
import type { VerifierKey } from './note.js';

const origin = 'legation.internal/spec';

/** A log of the spec's own, which signs what it is told to. */
async function someLog() {
  const pair = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair;
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const key: VerifierKey = { line: '', name: origin, keyId: '00000000', raw };
  const sign = async (size: number, root: Bytes, name = origin): Promise<Checkpoint> => {
    const text = `${name}\n${size}\n${base64Of(root)}\n`;
    const signature = new Uint8Array(await crypto.subtle.sign({ name: 'Ed25519' }, pair.privateKey, utf8(text)));
    const line = `— ${name} ${base64Of(Uint8Array.of(0, 0, 0, 0, ...signature))}`;
    return checkpointOf(`${text}\n${line}\n`) as Checkpoint;
  };
  return { keys: [key], sign };
}

describe('a checkpoint that was kept elsewhere', () => {
  const verdictOf = async (...asked: Parameters<typeof checkConsistency>): Promise<string> =>
    (await checkConsistency(...asked)).verdict;

  it('is continued by the present one, or is not', async () => {
    const { keys, sign } = await someLog();
    const [a, b, c] = (await Promise.all(['a', 'b', 'c'].map((text) => leafHash(utf8(text))))) as [Bytes, Bytes, Bytes];
    const [kept, now] = [await sign(2, await nodeHash(a, b)), await sign(3, await nodeHash(await nodeHash(a, b), c))];
    const proof = [base64Of(c)];
    expect(await verdictOf([kept, now], proof, keys)).toBe('continues');
    expect(await verdictOf(inOrder(now, kept), proof, keys)).toBe('continues');
    expect(await verdictOf([kept, kept], [], keys)).toBe('continues');
    const rewritten = await sign(2, await nodeHash(a, c));
    expect(await verdictOf([rewritten, now], proof, keys)).toBe('rewritten');
    expect(await verdictOf([kept, rewritten], [], keys)).toBe('rewritten');
    expect(await verdictOf([kept, now], [base64Of(a)], keys)).toBe('rewritten');
    expect(await verdictOf([kept, now], ['no base64'], keys)).toBe('rewritten');
  });

  it('counts only when this log signed it', async () => {
    const [{ keys, sign }, other] = [await someLog(), await someLog()];
    const root = await leafHash(utf8('a'));
    expect(await verdictOf([await other.sign(1, root), await sign(1, root)], [], keys)).toBe('unsigned');
    expect(await verdictOf([await sign(1, root, 'example.org'), await sign(1, root)], [], keys)).toBe('otherLog');
  });
});
