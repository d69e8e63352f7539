import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { inScratchFolder } from '@legation/event-store';

// Works in one scratch folder after another, and ends with 1 when one was taken away: `work-in-scratch.mjs WITHIN COUNT`.

const [within, count] = process.argv.slice(2);
for (let n = 0; n < Number(count); n += 1) {
  await inScratchFolder(
    'report',
    async (folder) => {
      writeFileSync(join(folder, 'read.db'), String(n));
      await turn();
      if (readFileSync(join(folder, 'read.db'), 'utf8') !== String(n)) throw new Error('another one worked here');
    },
    within,
  );
}
