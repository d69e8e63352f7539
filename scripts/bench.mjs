import './require-node.mjs';
import { join } from 'node:path';
import { build, installMissing } from './install.mjs';
import { root, runNode } from './run.mjs';

await installMissing();
console.log('Building ...');
const built = (await build()) || (await build('test/bench'));
process.exitCode = built === 0 ? await runNode(join(root, 'test/bench/dist/main.js'), process.argv.slice(2)) : built;
