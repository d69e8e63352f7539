import { setFlagsFromString } from 'node:v8';
import { createLogger, logNotice, openRegister, settings } from '@legation/platform';
import type { Setting } from '@legation/platform';
import type { Command } from 'commander';
import { verb, wholeNumber } from '../cli.js';
import type { Cli } from '../cli.js';
import { serveUntilStopped } from '../serving.js';

export function addServe(program: Command, cli: Cli): void {
  verb(program, 'serve', 'Serves the HTTP API until Ctrl-C, and keeps the read models', 'serve --port 7400')
    .option('--host <host>', `the address to listen on; only this machine reaches 127.0.0.1 ${origin(settings.host)}`)
    .option('--port <n>', `the port; 0 takes any free one ${origin(settings.port)}`)
    .action(async ({ host, port }: { host?: string; port?: string }) => {
      const config = cli.config({
        ...(host === undefined ? {} : { host }),
        ...(port === undefined ? {} : { port: wholeNumber('--port', port, 0, 65_535) }),
      });
      setFlagsFromString('--heap-growing-percent=0'); // V8's own measure again: see main.ts; here a collector at work takes time from answers
      // A person at a terminal is told what goes wrong, and the rest when asked for.
      const isQuiet = process.stderr.isTTY && !process.env['LEGATION_LOG_LEVEL'];
      const logger = createLogger(isQuiet ? 'warn' : config.logLevel);
      const projector = config.projector === 'here' ? 'thread' : config.projector;
      const register = await openRegister({
        ...config,
        projector,
        access: 'write',
        cachedEvents,
        onNotice: (notice) => logNotice(logger, notice),
      });
      await serveUntilStopped({ register, config, logger }, (url) => {
        if (cli.json) cli.print(JSON.stringify({ url }));
        else cli.print(process.stdout.isTTY ? greeting(url, config.dataDir) : url);
      });
    });
}

const origin = ({ variable, default: fallback }: Setting<string | number>): string =>
  `(${variable}; default ${fallback})`;

/** A register of a few thousand missions stays in memory whole; an import, which reads each stream once, keeps fewer. */
const cachedEvents = 400_000;

const greeting = (url: string, dataDir: string): string =>
  `The register in ${dataDir} is served at ${url}\nWhat can be asked and told: ${url}/docs\nCtrl-C stops it.`;
