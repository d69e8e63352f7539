import { checkpointOf, checkSigned, pastedCheckpoint } from './checkpoint.js';
import { checkSignatures, keyOf, noteOf } from './note.js';
import type { Note, VerifierKey } from './note.js';

// The key and the note that the documentation of Go's package `note` has for its example.
const keyLine = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const note = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;
const stranger = '— Somebody AAAAAAECAwQFBgcICQ==\n';

const key = async (): Promise<VerifierKey> => (await keyOf(keyLine)) as VerifierKey;
const verdict = async (written: string): Promise<string> =>
  (await checkSignatures(noteOf(written) as Note, [await key()])).verdict;

describe('signed notes, in the browser', () => {
  it('are believed with the signature of a known key, whoever else signed', async () => {
    expect(await verdict(note)).toBe('valid');
    expect(await verdict(`${note}${stranger}`)).toBe('valid');
  });

  it('are not believed when text or signature was changed, or nobody known signed', async () => {
    expect(await verdict(note.replace('you think', 'you thank'))).toBe('wrong');
    expect(await verdict(note.replace('BwJnAM=', 'BwJnBM='))).toBe('wrong');
    expect(await verdict(note.replace(/— .*\n$/u, stranger))).toBe('unknownKey');
  });

  it('are none without an empty line, an end of line, or a line of a signature', () => {
    for (const wrong of [
      '',
      text,
      note.trimEnd(),
      note.replace('— ', '- '),
      `${note}more\n`,
      note.replace('\n\n', '\n'),
    ])
      expect(noteOf(wrong)).toBeNull();
  });

  it('take no key whose id is not its own', async () => {
    expect(await keyOf(keyLine.replace('Peter', 'Petra'))).toBeNull();
    expect(await keyOf(keyLine.replace('c74f20a3', 'c74f20a4'))).toBeNull();
    expect(await keyOf(keyLine.replace('ARpc', 'ARpd'))).toBeNull();
  });
});

describe('checkpoints, in the browser', () => {
  const written = `legation.internal/1\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n${stranger}`;

  it('are read as people paste them', () => {
    expect(checkpointOf(written)).toMatchObject({ origin: 'legation.internal/1', size: 0 });
    expect(pastedCheckpoint(`  ${written.trimEnd().replaceAll('\n', '\r\n')}`)).toEqual(checkpointOf(written));
  });

  it.each([
    ['a size written otherwise', written.replace('\n0\n', '\n00\n')],
    ['a root that is too short', written.replace(/47DE\S+/, '47DE')],
    ['no signature', written.replace(stranger, '')],
  ])('are none with %s', (_, wrong) => expect(checkpointOf(wrong)).toBeNull());

  it('are signed by keys of their own name only', async () => {
    const foreign = checkpointOf(
      `example.org${note.slice(note.indexOf('\n\n'))}`.replace(
        '\n\n',
        `\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n`,
      ),
    );
    expect(foreign && (await checkSigned(foreign, [await key()])).verdict).toBe('unknownKey');
  });
});
