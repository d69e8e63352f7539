import type { Chair, ChairState } from '../../chairs/chairs.js';

/** What the list of missions is narrowed to; null is no matter which. */
export interface Filter {
  readonly state: ChairState | null;
  readonly region: string | null;
  readonly text: string;
}

/** The missions that are asked for, by state, region, and a part of the name of the mission, its places or whoever holds it. */
export function filtered(chairs: readonly Chair[], { state, region, text }: Filter): readonly Chair[] {
  const part = folded(text.trim());
  return chairs.filter(
    (chair) =>
      (state === null || chair.state === state) &&
      (region === null || chair.mission.region === region) &&
      (part === '' || wordsOf(chair).some((word) => folded(word).includes(part))),
  );
}

/** The regions that the register names, each once. */
export const regionsIn = (chairs: readonly Chair[]): readonly string[] => [
  ...new Set(chairs.flatMap(({ mission }) => mission.region ?? [])),
];

function wordsOf({ mission, holders, possible }: Chair): readonly string[] {
  const { id, name, nameEn, seat, receivingStates } = mission;
  const people = [...holders, ...possible].flatMap(({ officialName, title }) => [officialName, title]);
  return [id, name, nameEn ?? '', seat ?? '', ...receivingStates, ...people];
}

/** Without marks and capitals, and đ as d, so that `nhat ban` finds `Nhật Bản`. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
