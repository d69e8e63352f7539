export { InvalidConfig, logLevels, readConfig, settings } from './config.js';
export type { Config, LogLevel, Setting } from './config.js';
export { createLogger, silentLogger } from './logger.js';
export type { LogFields, Logger } from './logger.js';
export { freshen, openRegister } from './open-register.js';
export type { OpenRegisterOptions, Register } from './open-register.js';
export { Orders, UnknownCommand } from './orders.js';
export type { Order } from './orders.js';
