import './require-node.mjs';
import { build, installMissing } from './install.mjs';
import { root, runNode } from './run.mjs';
import { join } from 'node:path';

await installMissing();
console.log('Building ...');
const built = await build();
process.exitCode =
  built === 0 ? await runNode(join(root, 'apps/cli/dist/main.js'), ['demo', ...process.argv.slice(2)]) : built;
