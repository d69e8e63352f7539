import { openKurrentServer } from './open-kurrent-server.js';
import type { KurrentServerOptions } from './open-kurrent-server.js';
import type { Fault } from './faults.js';

// A server as a process of its own. The parent talks over the IPC channel; when that is gone, so is the parent.
const options = JSON.parse(process.argv[2] ?? '{}') as KurrentServerOptions;
const server = await openKurrentServer(options, () => process.kill(process.pid, 'SIGKILL'));

process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
process.on('message', (message: { readonly faults: readonly Fault[] } | { readonly drop: true }) => {
  if ('faults' in message) server.faults(message.faults);
  else server.dropConnections();
  process.send?.({ done: true });
});
process.send?.({ port: server.port, url: server.url });
