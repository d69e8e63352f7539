// npm leaves an optional package out of the lock when its registry does not serve it, and `npm ci` then refuses the lock
// everywhere. This adds them: they are binaries for other platforms, pinned by their parent, with the platform in the name.
import './require-node.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const os = /-(android|darwin|freebsd|linux|openharmony|win32)-/;
const cpu = { 'arm-eabi': 'arm', 'arm-gnueabihf': 'arm', 'arm-musleabihf': 'arm' };

/** The optional packages that the lock's own packages ask for and that it does not hold. */
function absent() {
  return Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`])
      .map(([name, version]) => ({ name, version, dev })),
  );
}

const added = absent();
for (const { name, version, dev } of added) {
  const [, system] = os.exec(name) ?? [];
  if (!system || !/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${name}@${version}: not a pinned platform package`);
  const rest = name.slice(name.indexOf(`-${system}-`) + system.length + 2);
  const [chip, abi] = rest.split('-');
  const libc = system === 'linux' && { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' }[abi];
  const family = `node_modules/${name.slice(0, name.indexOf(`-${system}-`))}-`; // published together, under one licence
  const [, sibling] = Object.entries(lock.packages).find(([path]) => path.startsWith(family)) ?? [];
  lock.packages[`node_modules/${name}`] = {
    version,
    cpu: [cpu[rest] ?? chip],
    ...(dev ? { dev } : {}),
    ...(libc ? { libc: [libc] } : {}),
    ...(sibling?.license ? { license: sibling.license } : {}),
    optional: true,
    os: [system],
  };
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} optional packages added to package-lock.json`);
