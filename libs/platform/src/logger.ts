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

/** Lines under load are written together: so many bytes at once, or what there is after so many milliseconds. */
const [togetherBytes, togetherMs] = [4_096, 50];

/**
 * A logger that writes one JSON line for each event to the error stream, where answers never go. Warnings and errors are
 * written at once, the others within a moment.
 */
export function createLogger(level: LogLevel): Logger {
  const target = pino.destination({ fd: 2, sync: true, minLength: togetherBytes });
  const lines = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      messageKey: 'event',
      errorKey: 'error',
      formatters: { level: (label) => ({ level: label }) },
    },
    target,
  );
  let flushing: NodeJS.Timeout | null = null;
  const flush = (): void => {
    if (flushing) clearTimeout(flushing);
    flushing = null;
    target.flush(); // writes before it returns; `flushSync` would also wait for the disk, and with it every command
  };
  const soon = (): void => {
    flushing ??= setTimeout(flush, togetherMs).unref();
  };
  process.once('exit', () => target.flushSync());
  return {
    info(event, fields) {
      lines.info(fields ?? {}, event);
      soon();
    },
    debug(event, fields) {
      lines.debug(fields ?? {}, event);
      soon();
    },
    warn(event, fields) {
      lines.warn(fields ?? {}, event);
      flush();
    },
    error(event, fields) {
      lines.error(fields ?? {}, event);
      flush();
    },
  };
}

/** Says nothing. */
export const silentLogger: Logger = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };
