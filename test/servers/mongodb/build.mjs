import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const dist = join(folder, 'dist');
const program = join(dist, process.platform === 'win32' ? 'ferretdb.exe' : 'ferretdb');
const stamp = join(dist, 'built-from');
const oldestGo = [1, 22]; // what FerretDB 1.24 asks for

// Whatever Go is installed does the work: a toolchain fetched on the way would be a download that nobody asked for.
const go = (args, options = {}) =>
  spawnSync('go', args, { cwd: folder, encoding: 'utf8', ...options, env: { ...process.env, GOTOOLCHAIN: 'local' } });

/**
 * Builds the MongoDB of the specs, unless it stands there built from the same files by the same Go.
 * @returns a sentence on why there is none; null when it is there
 */
export function buildMongoServer() {
  const asked = go(['env', 'GOVERSION']);
  const version = asked.status === 0 ? asked.stdout.trim() : '';
  const [, major, minor] = /^go(\d+)\.(\d+)/.exec(version) ?? [];
  if (major === undefined) return 'no Go toolchain is installed';
  if (Number(major) === oldestGo[0] && Number(minor) < oldestGo[1]) {
    return `${version} is installed, and FerretDB needs Go ${oldestGo.join('.')} or later`;
  }
  const hash = createHash('sha256').update(version);
  for (const file of ['go.mod', 'go.sum', 'main.go', 'relay.go']) hash.update(readFileSync(join(folder, file)));
  const from = hash.digest('hex');
  if (existsSync(program) && existsSync(stamp) && readFileSync(stamp, 'utf8') === from) return null;

  console.log(`Building the MongoDB of the specs (FerretDB, with ${version}): about a minute, once ...`);
  mkdirSync(dist, { recursive: true });
  const fresh = `${program}.new-${process.pid}`;
  const built = go(['build', '-trimpath', '-buildvcs=false', '-tags', 'ferretdb_no_postgresql', '-o', fresh, '.'], {
    stdio: 'inherit',
  });
  if (built.status !== 0) return `the build of FerretDB with ${version} failed, see above`;
  renameSync(fresh, program); // a server that runs from the old file keeps it
  writeFileSync(stamp, from);
  return null;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const missing = buildMongoServer();
  console.log(missing === null ? `The MongoDB of the specs is built: ${program}` : `Not built: ${missing}.`);
  process.exitCode = missing === null ? 0 : 1;
}
