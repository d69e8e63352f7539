import { once } from 'node:events';

/** After them (Jest's globalTeardown). */
export default async function stopServers() {
  const servers = globalThis.pairServers;
  globalThis.pairServers = undefined;
  if (!servers?.connected) return;
  const gone = once(servers, 'exit');
  servers.disconnect();
  await gone;
}
