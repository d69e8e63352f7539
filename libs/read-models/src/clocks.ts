/** The clocks of processes that write to one log do not differ by more than this. Machines that keep no better time are to be mended. */
export const clocksDifferMs = 60_000;

/** The instant so many milliseconds before. */
export const earlier = (instant: string, ms: number): string => new Date(Date.parse(instant) - ms).toISOString();
