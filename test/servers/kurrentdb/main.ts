import { openKurrentServer } from './open-kurrent-server.js';
import type { KurrentServerOptions } from './open-kurrent-server.js';
import type { Fault } from './faults.js';

// A server as a process of its own: `node --import ./test/servers/typescript.mjs test/servers/kurrentdb/main.ts '{"dataDir":"…"}'`.
// A parent talks over the IPC channel, and when that is gone, so is the parent; by hand it lives as long as its input.
const options = JSON.parse(process.argv[2] ?? '{}') as KurrentServerOptions;
const server = await openKurrentServer(options, () => process.kill(process.pid, 'SIGKILL'));

const end = (): void => void server.close().then(() => process.exit(0));
process.on('SIGTERM', end);
if (process.send) {
  process.on('disconnect', () => process.exit(0));
  process.on('message', (message: { readonly faults: readonly Fault[] } | { readonly drop: true }) => {
    if ('faults' in message) server.faults(message.faults);
    else server.dropConnections();
    process.send?.({ done: true });
  });
  process.send({ port: server.port, url: server.url });
} else {
  process.stdin.resume().on('end', end);
  console.log(JSON.stringify({ port: server.port, url: server.url }));
}
