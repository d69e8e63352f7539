/** The first day that a partial day can be: `2023-04` begins on `2023-04-01`. */
export const firstDayOf = (on: string): string => (on.length === 4 ? `${on}-01-01` : on.length === 7 ? `${on}-01` : on);

/** Whether something surely happens only after the day that the page is about; what has no day does not. */
export const isAfter = (on: string | null | undefined, day: string): boolean => !!on && firstDayOf(on) > day;
