/** Records that have no entry of their own in the menu stand under the one through which they are found. */
const under: Readonly<Record<string, string>> = {
  missions: '/',
  officials: '/',
  directives: '/meetings',
  matters: '/meetings',
  sources: '/audit',
};

/** The entry of the menu that an address stands under: `/meetings` for `/directives/d1`; one that is in no menu for any other. */
export function sectionOf(path: string): string {
  const [, first = ''] = path.split('/');
  return under[first] ?? `/${first}`;
}
