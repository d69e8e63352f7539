import { pino } from 'pino';
import type { LogLevel } from './config.js';

/** What a log event may say of a thing: ids, codes and numbers; never names, texts, bodies or secrets. */
export interface LogFields {
  readonly [field: string]: string | number | boolean | null | undefined | Error;
}

/** Writes events, not sentences: `command.refused {code, stream}`, one for each outcome. */
export interface Logger {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
  debug(event: string, fields?: LogFields): void;
}

/** A logger that writes one JSON line for each event to the error stream, where answers never go. */
export function createLogger(level: LogLevel): Logger {
  const lines = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      messageKey: 'event',
      errorKey: 'error',
      formatters: { level: (label) => ({ level: label }) },
    },
    pino.destination({ fd: 2, sync: true }),
  );
  return {
    info: (event, fields) => lines.info(fields ?? {}, event),
    warn: (event, fields) => lines.warn(fields ?? {}, event),
    error: (event, fields) => lines.error(fields ?? {}, event),
    debug: (event, fields) => lines.debug(fields ?? {}, event),
  };
}

/** Says nothing. */
export const silentLogger: Logger = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };
