import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadStore } from '../read-store.port.js';
import { openCheckpoint } from './checkpoint.js';
import { CheckpointSigner, lastSigned } from './checkpoint-signer.js';
import { openLogKeys, publishedKeys, rotateLogKey, verifierOf } from './log-keys.js';
import { newSigningKey, openNote } from './note.js';
import { extend, logOf, storedForm, storeInMemory } from './spec-tree.js';
import { LogTreeKeeper } from './tree-keeper.js';
import { LogTree } from './tree-reader.js';

describe('the keys of a log', () => {
  let dataDir: string;
  let store: ReadStore;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'legation-keys-'));
    store = storeInMemory();
  });
  afterEach(async () => {
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('are made once, under a name of their own, for nobody else to read', () => {
    const { signer, published } = openLogKeys({ dataDir });
    expect(signer.name).toMatch(/^legation\.internal\/[0-9a-f]{16}$/);
    expect(published).toEqual([{ key: signer.verifierKey, handover: null }]);
    expect(openLogKeys({ dataDir }).signer.verifierKey).toBe(signer.verifierKey);
    expect(readdirSync(dataDir).sort()).toEqual(['log.key', 'log.keys.json']);
    expect(statSync(join(dataDir, 'log.key')).mode & 0o777).toBe(0o600);
  });

  it('may be given, and are refused when others can read them or when they are none', () => {
    const keyFile = join(dataDir, 'given');
    writeFileSync(keyFile, newSigningKey('ministry.example/log'), { mode: 0o600 });
    expect(openLogKeys({ dataDir, keyFile }).signer.name).toBe('ministry.example/log');
    chmodSync(keyFile, 0o640);
    expect(() => openLogKeys({ dataDir, keyFile })).toThrow(`${keyFile}: others may read it; make it mode 0600`);
    writeFileSync(join(dataDir, 'empty'), '', { mode: 0o600 });
    expect(() => openLogKeys({ dataDir, keyFile: join(dataDir, 'empty') })).toThrow('it holds no signing key');
    expect(() => openLogKeys({ dataDir, keyFile: join(dataDir, 'nowhere') })).toThrow('ENOENT');
  });

  it('are rotated: what was signed before stays verifiable, and the old key vouches for the new one', async () => {
    const log = await logOf(5);
    const keeper = new LogTreeKeeper(log, store);
    await keeper.catchUp();
    const signer = new CheckpointSigner({ dataDir }, new LogTree(log, store));
    const before = await signer.sign();
    const first = openLogKeys({ dataDir }).signer.verifierKey;
    const { signer: now, published } = rotateLogKey(dataDir);
    expect(now.verifierKey).not.toBe(first);
    expect(published.map(({ key }) => key)).toEqual([first, now.verifierKey]);
    const handover = openNote(published[1]?.handover ?? '', [verifierOf(first)]);
    expect(handover?.text).toBe(`legation key handover\n${now.verifierKey}\n`);
    const after = await signer.sign();
    const known = publishedKeys(dataDir);
    expect(openCheckpoint(before, known)).toMatchObject({ size: 5, signedBy: first });
    expect(openCheckpoint(after, known)).toMatchObject({ size: 5, signedBy: now.verifierKey });
    expect(openCheckpoint(after, [verifierOf(first)])).toBeNull();
  });

  it('sign no tree that does not continue the last one that was signed', async () => {
    const log = await logOf(1_200);
    await new LogTreeKeeper(log, store).catchUp();
    const signerOver = (over = log, of = store) => new CheckpointSigner({ dataDir }, new LogTree(over, of));
    const note = await signerOver().sign();
    expect(lastSigned(dataDir)).toBe(note);
    expect(await signerOver().sign()).toBe(note);

    const forked = await logOf(1_199);
    await forked.appendStored('mission-11', [storedForm(1_199, 'khác')], 98n);
    const other = storeInMemory();
    const keeper = new LogTreeKeeper(forked, other);
    await keeper.catchUp({ until: 100n });
    // one that is being made again says what was said last
    expect(await signerOver(forked, other).sign()).toBe(note);
    await keeper.catchUp();
    await expect(signerOver(forked, other).sign()).rejects.toMatchObject({ code: 'LOG_FORKED' });
    expect(lastSigned(dataDir)).toBe(note);

    const cut = await logOf(200);
    const third = storeInMemory();
    await new LogTreeKeeper(cut, third).catchUp();
    await expect(signerOver(cut, third).sign()).rejects.toThrow(
      'a checkpoint of 1200 events was signed, and 200 are left',
    );
    await extend(log, 1_200, 1_201);
    await new LogTreeKeeper(log, store).catchUp();
    expect(openCheckpoint(await signerOver().sign(), publishedKeys(dataDir))?.size).toBe(1_201);
    for (const each of [other, third]) await each.close();
  });
});
