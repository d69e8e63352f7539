#!/usr/bin/env node
// npm links a command only when its file is there at install time, which dist/ is not: this file is, and hands over.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = new URL('../dist/main.js', import.meta.url);
if (existsSync(main)) {
  process.argv[1] = fileURLToPath(main);
  await import(main.href);
} else {
  console.error('legation is not built yet: run `npm run build` first.');
  process.exitCode = 2;
}
