import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from './run.mjs';

const console_ = join(root, 'apps/console');
const dist = join(console_, 'dist');
const mark = join(dist, '.built-from');

/** Builds the console when something of it has changed since: contents are compared, not file times. */
export async function buildConsole() {
  const inputs = digest();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === inputs) return;
  await build({ root: console_, logLevel: 'warn' });
  for (const file of filesIn(dist)) if (/\.(js|css|html|json|svg)$/.test(file)) compress(file);
  writeFileSync(mark, inputs);
}

/** Once here, as small as can be, instead of at each request. */
function compress(file) {
  const content = readFileSync(file);
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  );
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}

function digest() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const file of filesIn(console_)) hash.update(file.slice(console_.length)).update(readFileSync(file));
  return hash.digest('hex');
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(
      ({ name }) =>
        !['node_modules', ...(folder === console_ ? ['dist'] : [])].includes(name) && extname(name) !== '.br',
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : [path];
    });
}
