import { setFlagsFromString } from 'node:v8';
import { createLogger, InvalidConfig, readConfig, runProjector } from '@legation/platform';

// Keeps the read models in a process of its own; configured by the environment alone, as `legation serve` is.

setFlagsFromString('--heap-growing-percent=40'); // left alone, the heap grows to four times what is in use before it is collected
process.umask(0o077); // what it writes is for its owner alone

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());

try {
  const config = readConfig(process.env);
  await runProjector({ config, logger: createLogger(config.logLevel), signal: ending.signal });
} catch (error) {
  const { code, message } = error as Error & { code?: string };
  process.stderr.write(`${code ?? 'UNEXPECTED'}: ${message}\n`);
  process.exitCode = error instanceof InvalidConfig ? 2 : 1;
}
