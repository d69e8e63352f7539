import type { Config, Logger, Register } from '@legation/platform';

interface Serving {
  readonly register: Register;
  readonly config: Config;
  readonly logger: Logger;
}

/** Serves the API over an open register until a signal asks to stop; then finishes what is under way and closes the register. */
export async function serveUntilStopped(
  { register, config, logger }: Serving,
  onUrl: (url: string) => void,
): Promise<void> {
  const { startApi } = await import('@legation/api'); // loaded here only: the other verbs answer before its framework would be read
  const following = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve());
  });
  try {
    const api = await startApi({ register, config, logger });
    const projecting = register.keepsReadModels
      ? register.projections.run({ signal: following.signal })
      : Promise.resolve();
    onUrl(api.url);
    await Promise.race([stopped, projecting.then(() => stopped)]);
    await api.close();
    following.abort();
    await projecting;
  } finally {
    following.abort();
    await register.close();
  }
}
