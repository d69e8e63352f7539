/** Levels of objects and lists, one in another, in JSON that is taken from outside. */
export const mostLevels = 20;

/** One step of a JSON Pointer (RFC 6901). */
export const pointerStep = (key: string): string => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
