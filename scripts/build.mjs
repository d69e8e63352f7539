import './require-node.mjs';
import { build, installMissing } from './install.mjs';

await installMissing();
process.exitCode = await build();
