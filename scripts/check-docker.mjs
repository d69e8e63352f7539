import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run, runNode, tool } from './run.mjs';

// What can be checked of docker/ without an engine. Nothing here builds an image or starts a container.
const folder = join(root, 'docker');
const dockerfiles = readdirSync(folder).filter((name) => name.endsWith('.Dockerfile'));
const isThere = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const failed = [];
const check = async (name, code) => (await code) === 0 || failed.push(name);

// Errors only: its warnings are about the order of keys.
await check('dclint', runNode(tool('dclint/bin/dclint.cjs'), ['--quiet', 'docker/compose.yml']));
for (const name of dockerfiles) {
  await check(name, runNode(tool('dockerfile-utils/bin/dockerfile-utils'), ['lint', join(folder, name)]));
}

if (isThere('hadolint', '--version')) {
  for (const name of dockerfiles) await check(`hadolint ${name}`, run('hadolint', [join(folder, name)]));
} else {
  console.log('not checked by hadolint: it is not installed');
}

if (isThere('docker', 'compose', 'version') && isThere('openssl', 'version')) {
  // In a copy, where the secrets of the profile `tls` can be made and thrown away.
  const scratch = mkdtempSync(join(tmpdir(), 'legation-docker-'));
  const copy = join(scratch, 'docker');
  cpSync(folder, copy, { recursive: true, filter: (path) => path !== join(folder, 'secrets') });
  await check('make-secrets.sh', run('sh', [join(copy, 'make-secrets.sh')]));
  for (const profile of ['local', 'tls']) {
    const args = ['compose', '-f', join(copy, 'compose.yml'), '--profile', profile, 'config', '--quiet'];
    await check(`docker compose config, profile ${profile}`, run('docker', args));
  }
  rmSync(scratch, { recursive: true });
} else {
  console.log('not checked by `docker compose config`: that needs a Docker client with Compose, and openssl');
}

if (failed.length > 0) console.error(`docker: refused by ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
