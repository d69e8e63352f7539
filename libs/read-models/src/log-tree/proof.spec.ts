import { signCheckpoint } from './checkpoint.js';
import { entryOf, loggedEvent } from './entry.js';
import { leafHash, nodeHash } from './merkle.js';
import { newSigningKey, parseSigningKey, parseVerifierKey } from './note.js';
import type { Signer, Verifier } from './note.js';
import { bundleText, openBundle } from './proof.js';
import { storedForm } from './spec-tree.js';

const signer = parseSigningKey(newSigningKey('legation.internal/spec')) as Signer;
const known = [parseVerifierKey(signer.verifierKey) as Verifier];

function bundleOf(text: string): Buffer {
  const event = loggedEvent({ ...storedForm(3, text), stream: 'mission-nhật-bản', revision: 7n, position: 1n });
  const leaf = leafHash(entryOf(event));
  const neighbour = leafHash(Buffer.from('neighbour'));
  const checkpoint = signCheckpoint({ size: 2, root: nodeHash(neighbour, leaf) }, signer);
  return Buffer.from(bundleText(event, { index: 1, hashes: [neighbour], checkpoint }));
}

describe('a bundle of an event and its proof', () => {
  it('proves the event to whoever knows the key', () => {
    expect(openBundle(bundleOf('Bùi Thanh Sơn'), known)).toMatchObject({
      event: { stream: 'mission-nhật-bản', revision: 7, data: { text: 'Bùi Thanh Sơn' } },
      index: 1,
      checkpoint: { origin: 'legation.internal/spec', size: 2, signedBy: signer.verifierKey },
    });
  });

  it('proves nothing with any one of its bits changed', () => {
    // control characters too, which JSON can write in two ways
    const bundle = bundleOf('một \u001f\n"hai"');
    for (let at = 0; at < bundle.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = Buffer.from(bundle);
        changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at);
        expect([at, bit, openBundle(changed, known)]).toEqual([at, bit, expect.stringMatching(/^[A-Z_]+$/)]);
      }
    }
  });

  it('proves nothing when it was cut, lengthened, or written in another way', () => {
    const bundle = bundleOf('một');
    for (let end = 0; end < bundle.length; end += 1)
      expect(openBundle(bundle.subarray(0, end), known)).toBe('BUNDLE_UNREADABLE');
    expect(openBundle(Buffer.concat([bundle, Buffer.from('\n')]), known)).toBe('BUNDLE_UNREADABLE');
    const spaced = JSON.stringify(JSON.parse(bundle.toString()), null, 2);
    expect(openBundle(Buffer.from(spaced), known)).toBe('BUNDLE_UNREADABLE');
  });

  it('tells what is wrong: the key, or the event', () => {
    const stranger = parseSigningKey(newSigningKey('legation.internal/spec')) as Signer;
    expect(openBundle(bundleOf('một'), [parseVerifierKey(stranger.verifierKey) as Verifier])).toBe(
      'CHECKPOINT_UNSIGNED',
    );
    const told = bundleOf('một').toString().replace('một', 'hai');
    expect(openBundle(Buffer.from(told), known)).toBe('EVENT_NOT_PROVEN');
  });
});
