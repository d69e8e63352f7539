import type { GeoPermissibleObjects } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

/** What a land layer is drawn from. */
export type Land = Exclude<GeoPermissibleObjects, { readonly type: 'Sphere' }>;

/** Reads a land layer: GeoJSON as it is, of TopoJSON all its objects. */
export function landIn(json: Topology | Land): readonly Land[] {
  if (!('objects' in json)) return [json];
  return Object.values(json.objects).map((object) => feature(json, object));
}
