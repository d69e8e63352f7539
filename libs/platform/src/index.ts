export { InvalidConfig, logLevels, readConfig, settings } from './config.js';
export type { Config, LogLevel, Setting } from './config.js';
export { createLogger, silentLogger } from './logger.js';
export type { LogFields, Logger } from './logger.js';
