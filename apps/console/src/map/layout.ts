import { geoEqualEarth } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
import type { Mission } from '../chairs/chairs.js';
import { placeOf } from './places.js';
import type { Point } from './points.js';
import { spread } from './spread.js';

/** The whole globe in a width, each area as large as it is; the height follows. */
export function worldIn(width: number): { readonly projection: GeoProjection; readonly height: number } {
  const margin = 2;
  const height = Math.round(width * 0.4867) + 2 * margin;
  const extent: [[number, number], [number, number]] = [
    [margin, margin],
    [width - margin, height - margin],
  ];
  return { projection: geoEqualEarth().fitExtent(extent, { type: 'Sphere' }), height };
}

export interface Layout {
  readonly points: readonly Point[];
  /** Missions of which no place is known, as places in the list. */
  readonly unplaced: readonly number[];
  /** The missions of each city, as places in the list. */
  readonly cities: ReadonlyMap<string, readonly number[]>;
}

/** Where each mission is on the page; those of one city are spread around it. */
export function layoutOf(missions: readonly Mission[], projection: GeoProjection): Layout {
  const cities = new Map<string, number[]>();
  const spots = new Map<string, readonly [number, number]>();
  const unplaced: number[] = [];
  missions.forEach((mission, at) => {
    const place = placeOf(mission);
    const spot = place && projection([...place.at]);
    if (!place || !spot) {
      unplaced.push(at);
      return;
    }
    spots.set(place.city, spot);
    cities.set(place.city, [...(cities.get(place.city) ?? []), at]);
  });
  const points = [...cities].flatMap(([city, missionsThere]) => {
    const [x = 0, y = 0] = spots.get(city) ?? [];
    const offsets = spread(missionsThere.length);
    return missionsThere.map((mission, at) => ({ mission, city, x, y, offset: offsets[at] ?? ([0, 0] as const) }));
  });
  return { points, unplaced, cities };
}
