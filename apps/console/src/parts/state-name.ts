/** A receiving state or organisation, of which the register keeps the id alone: `papua-new-guinea` is Papua New Guinea. */
export const stateName = (id: string): string =>
  id
    .split('-')
    .map((word) => (small.has(word) ? word : `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`))
    .join(' ');

const small = new Set(['and', 'of', 'the']);
