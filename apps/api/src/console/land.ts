import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { InvalidConfig, settings } from '@legation/platform';
import type { Config } from '@legation/platform';

/** A land layer takes the place of the built-in one; what is larger would make the map slow. */
const atMostBytes = 16 * 1024 * 1024;
const shapes = ['Topology', 'FeatureCollection', 'Feature', 'GeometryCollection', 'MultiPolygon', 'Polygon'];

/**
 * The land layer that the configuration names, read once.
 * @returns null where the map has the built-in one, or none
 * @throws InvalidConfig naming the variable, when the file cannot be read, is too large, or is no TopoJSON or GeoJSON
 */
export function configuredLand({ mapLand }: Pick<Config, 'mapLand'>): Buffer | null {
  if (mapLand === 'built-in' || mapLand === 'off') return null;
  const refuse = (why: string) => new InvalidConfig([`${settings.mapLand.variable} is "${mapLand}"; ${why}`]);
  const content = readAtMost(mapLand, refuse);
  let type: unknown;
  try {
    ({ type } = JSON.parse(content.toString('utf8')) as { readonly type?: unknown });
  } catch {
    throw refuse('the file is no JSON');
  }
  if (!shapes.some((shape) => shape === type))
    throw refuse(`the file is no TopoJSON or GeoJSON of ${shapes.join(', ')}`);
  return content;
}

function readAtMost(path: string, refuse: (why: string) => InvalidConfig): Buffer {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error));
  }
  try {
    const { size } = fstatSync(file);
    if (size > atMostBytes) throw refuse(`the file has ${size} bytes; at most ${atMostBytes} are read`);
    return readFileSync(file);
  } catch (error) {
    throw error instanceof InvalidConfig ? error : refuse(error instanceof Error ? error.message : String(error));
  } finally {
    closeSync(file);
  }
}
