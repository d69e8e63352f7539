import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Before the end-to-end specs run on servers (Jest's globalSetup): one process keeps the stores of all of them. */
export default async function startServers() {
  if (globalThis.pairServers) return; // Jest calls once for each pair
  const loader = new URL('../../servers/typescript.mjs', import.meta.url).href;
  const servers = fork(fileURLToPath(new URL('servers.ts', import.meta.url)), [], { execArgv: ['--import', loader] });
  globalThis.pairServers = servers;
  const died = once(servers, 'exit').then(([code]) =>
    Promise.reject(new Error(`the servers of the pairs ended: ${code}`)),
  );
  const [ready] = await Promise.race([once(servers, 'message'), died]);
  died.catch(() => {}); // from here on its end is expected
  process.env.PAIR_STORES = JSON.stringify(ready); // the workers inherit it
}
