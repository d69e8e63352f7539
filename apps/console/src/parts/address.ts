/** What is given of some fields: those that are undefined are left out. */
export const given = <Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as ReturnType<
    typeof given<Fields>
  >;

/** An address without some of its parameters. */
export function without<Search extends object>(search: Search, ...names: readonly string[]): Search {
  return Object.fromEntries(Object.entries(search).filter(([name]) => !names.includes(name))) as Search;
}

/** The parameters of an address, each as the text that stands there: `?q=1975` is searched for as it was written. */
export const parseSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search));

/** The parameters that are given, as an address has them. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const written = new URLSearchParams(Object.entries(given(search)).map(([name, value]) => [name, String(value)]));
  return written.size === 0 ? '' : `?${written}`;
}
