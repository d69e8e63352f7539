import places from './places.json' with { type: 'json' };

/** Longitude and latitude, in degrees. */
export type Position = readonly [longitude: number, latitude: number];

export interface Place {
  readonly city: string;
  readonly at: Position;
}

/** What a mission says of where it sits. */
export interface Seated {
  readonly id: string;
  readonly seat: string | null;
  readonly receivingStates: readonly string[];
}

const cities = places.cities as unknown as Readonly<Record<string, Position>>;
const seats = places.seats as Readonly<Record<string, { readonly city: string }>>;
const byFoldedName = new Map(Object.keys(cities).map((city) => [folded(city), city]));

/**
 * Where a mission is on the map: in its own seat, where that city is known; else where missions to its first state usually sit. An
 * organisation's mission without a state is found by its own id.
 * @returns null where no place is known; such a mission is listed under the map
 */
export function placeOf({ id, seat, receivingStates: [state] }: Seated): Place | null {
  const own = seat === null ? undefined : byFoldedName.get(folded(seat));
  const city = own ?? entry(seats, state ?? id)?.city;
  const at = city === undefined ? undefined : entry(cities, city);
  return city !== undefined && at ? { city, at } : null;
}

/** Every state and organisation whose seat is known. */
export const knownSeats = (): readonly string[] => Object.keys(seats);

/** A register may name a state `constructor`: only what the list itself has counts. */
const entry = <Value>(list: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(list, key) ? list[key] : undefined;

/** Without marks and capitals, đ as d, so that `Hà Nội` and `HANOI` differ in the space alone, which goes too. */
function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/giu, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
