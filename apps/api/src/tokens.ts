/** What Nest hands to controllers and handlers. */
export const REGISTER = Symbol('register');
export const CONFIG = Symbol('config');
export const LOGGER = Symbol('logger');
export const DENIALS = Symbol('Denials');
