import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeniedFiles, FileDenials } from '@legation/platform';
import { denial, denialsContract } from './denials.contract.js';

denialsContract('a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'legation-denied-'));
  const line = JSON.stringify(denial(10)).length + 1;
  return {
    open: async (most) => new FileDenials(new DeniedFiles(folder, most === undefined ? undefined : most * line)),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
});
