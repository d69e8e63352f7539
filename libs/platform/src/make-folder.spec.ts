import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from './make-folder.js';

describe('making a folder', () => {
  const above = mkdtempSync(join(tmpdir(), 'legation-folder-'));
  afterAll(() => rmSync(above, { recursive: true }));

  it('makes those above it too, for the owner alone, and does nothing where it is there', () => {
    const path = join(above, 'a', 'b');
    makeFolder(path);
    makeFolder(path);
    expect([path, join(above, 'a')].map((each) => statSync(each).mode & 0o777)).toEqual([0o700, 0o700]);
  });

  it('fails where something else stands in the way', () => {
    writeFileSync(join(above, 'file'), '');
    expect(() => makeFolder(join(above, 'file', 'below'))).toThrow('ENOTDIR');
  });

  it('comes to an end where the system takes no folder', () => {
    expect(() => makeFolder('/proc/x/y')).toThrow('ENOENT'); // in /proc nothing can be made
  });
});
