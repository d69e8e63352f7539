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
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve());
  });
  try {
    const api = await startApi({ register, config, logger });
    onUrl(api.url);
    await stopped;
    await api.close();
  } finally {
    await register.close();
  }
}
