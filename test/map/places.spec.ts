import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoContains, geoDistance } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { knownSeats, placeOf } from '../../apps/console/src/map/places.js';
import { isoOf } from '../../apps/console/src/parts/state-name.js';
import { linesOf, noPocom, pocomDir } from '../pocom/pocom.js';
import { describeIf } from '../skip.js';

type Named = { readonly name: string };

/** What Natural Earth calls a state where that is not the English name of its ISO code. */
const otherNames: Readonly<Record<string, string>> = {
  AG: 'Antigua and Barb.',
  BA: 'Bosnia and Herz.',
  CD: 'Dem. Rep. Congo',
  CF: 'Central African Rep.',
  CG: 'Congo',
  CI: "Côte d'Ivoire",
  CK: 'Cook Is.',
  CV: 'Cabo Verde',
  DO: 'Dominican Rep.',
  GQ: 'Eq. Guinea',
  KN: 'St. Kitts and Nevis',
  LC: 'Saint Lucia',
  MH: 'Marshall Is.',
  MK: 'Macedonia',
  MM: 'Myanmar',
  PS: 'Palestine',
  SB: 'Solomon Is.',
  SS: 'S. Sudan',
  ST: 'São Tomé and Principe',
  SZ: 'eSwatini',
  TR: 'Turkey',
  TT: 'Trinidad and Tobago',
  US: 'United States of America',
  VA: 'Vatican',
  VC: 'St. Vin. and Gren.',
};

const where = (state: string) => placeOf({ id: state, seat: null, receivingStates: [state] });

describe('the places of missions', () => {
  it('lie on the globe, to a tenth of a degree', () => {
    for (const state of knownSeats()) {
      const [longitude, latitude] = where(state)?.at ?? [NaN, NaN];
      expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
      expect(Math.abs(latitude)).toBeLessThanOrEqual(80);
      expect([longitude, latitude].map((degrees) => Number(degrees.toFixed(1)))).toEqual([longitude, latitude]);
    }
  });

  it('lie in the state, or within a degree of its land, by Natural Earth', () => {
    const atlas = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
    const topology = JSON.parse(readFileSync(atlas, 'utf8')) as Topology<{ countries: GeometryCollection<Named> }>;
    const { features } = feature(topology, topology.objects.countries);
    const english = new Intl.DisplayNames('en', { type: 'region' });
    const away = knownSeats().flatMap((state) => {
      const iso = isoOf(state);
      const at = where(state)?.at;
      if (iso === null || !at) return [];
      const name = otherNames[iso] ?? english.of(iso);
      const land = features.find(({ properties }) => properties.name === name);
      if (!land) return [`${state}: no land is called ${name}`];
      const { type, coordinates } = land.geometry as { type: string; coordinates: number[][][] | number[][][][] };
      const shapes = (type === 'Polygon' ? [coordinates] : coordinates) as number[][][][];
      if (geoContains(land, [...at])) return [];
      const nearest = Math.min(
        ...shapes.flat(2).map((corner) => geoDistance(corner as [number, number], [...at]) * (180 / Math.PI)),
      );
      return nearest <= 1 ? [] : [`${state}: ${nearest.toFixed(1)} degrees from ${name}`];
    });
    expect(away).toEqual([]);
  });

  it('are known for every mission of the Vietnamese register', () => {
    const folder = new URL('../../data/vietnam/', import.meta.url);
    const opened = readdirSync(folder)
      .filter((file) => file.endsWith('.ndjson'))
      .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n'))
      .flatMap((line) => (line.includes('"OpenMission"') ? [JSON.parse(line) as Opened] : []));
    expect(opened.length).toBeGreaterThan(0);
    expect(opened.filter(({ target, data }) => placeOf({ ...data, id: target }) === null)).toEqual([]);
  });
});

interface Opened {
  readonly target: string;
  readonly data: { readonly seat: string | null; readonly receivingStates: readonly string[] };
}

describeIf(pocomDir !== null, noPocom)('the places of missions of the POCOM register', () => {
  it('are known for every mission, and for every state that one is accredited to', () => {
    const ids = linesOf('missions.ndjson').flatMap(({ id, territories }) => {
      const states = (territories as readonly { readonly id: string }[]).map((territory) => territory.id);
      return states.length > 0 ? states : [String(id)];
    });
    const states = linesOf('countries.ndjson').map(({ id }) => String(id));
    expect([...ids, ...states].filter((id) => where(id) === null)).toEqual([]);
  });
});
