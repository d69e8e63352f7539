/** Orders texts by their code units, which puts ISO days and instants in the order of time. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
