import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inScratchFolder, removeAbandonedScratch } from './scratch-folder.js';

describe('scratch folders', () => {
  const own = mkdtempSync(join(tmpdir(), 'legation-spec-'));
  afterAll(() => rmSync(own, { recursive: true }));
  const folderWith = (name: string, ...files: readonly string[]): string => {
    const folder = join(own, name);
    mkdirSync(folder);
    for (const file of files) writeFileSync(join(folder, file), '');
    return folder;
  };

  it('are there while they are worked in, and gone afterwards, also when that fails', async () => {
    const used: string[] = [];
    const answer = await inScratchFolder(
      'report',
      async (folder) => {
        used.push(folder);
        writeFileSync(join(folder, 'read.db'), 'x');
        return 7;
      },
      own,
    );
    const failing = inScratchFolder(
      'verify',
      async (folder) => {
        used.push(folder);
        throw new Error('the disk is full');
      },
      own,
    );
    await expect(failing).rejects.toThrow('the disk is full');
    expect([answer, used.length, used.filter(existsSync)]).toEqual([7, 2, []]);
  });

  it('that nobody has locked any more are removed; one that is in use is not', async () => {
    const left = folderWith('legation-report-dead', 'scratch.lock', 'read.db');
    await inScratchFolder(
      'rehearsal',
      async (inUse) => {
        writeFileSync(join(inUse, 'log.db'), 'x');
        expect(existsSync(left)).toBe(false);
        await removeAbandonedScratch(own);
        expect(existsSync(join(inUse, 'log.db'))).toBe(true);
      },
      own,
    );
  });

  it('are told from what others have in the temporary directory', async () => {
    const others = [
      folderWith('legation-import-a', 'scratch.lock'),
      folderWith('legation-report-without-lock', 'read.db'),
      folderWith('legation-report-being-made'),
    ];
    symlinkSync(folderWith('elsewhere', 'scratch.lock'), join(own, 'legation-report-link'));
    utimesSync(others[1] ?? '', new Date(0), new Date(0));
    const neverLocked = folderWith('legation-verify-never-locked');
    utimesSync(neverLocked, new Date(0), new Date(0));
    await removeAbandonedScratch(own);
    expect([...others, join(own, 'elsewhere/scratch.lock')].filter((path) => !existsSync(path))).toEqual([]);
    expect(existsSync(neverLocked)).toBe(false);
  });
});
