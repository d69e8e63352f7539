import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidConfig } from '@legation/platform';
import { configuredLand } from './land.js';

describe('the land layer of the map', () => {
  const folder = mkdtempSync(join(tmpdir(), 'legation-land-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (content: string): string => {
    const path = join(folder, 'land.json');
    writeFileSync(path, content);
    return path;
  };
  const refusal = (mapLand: string): string => {
    try {
      configuredLand({ mapLand });
    } catch (error) {
      if (error instanceof InvalidConfig) return error.message;
      throw error;
    }
    throw new Error('it was taken');
  };

  it('is read from the file that is named', () => {
    for (const type of ['Topology', 'FeatureCollection', 'MultiPolygon'])
      expect(configuredLand({ mapLand: file(`{"type":"${type}"}`) })?.toString()).toBe(`{"type":"${type}"}`);
  });

  it.each(['built-in', 'off'])('is no file where it is %s', (mapLand) =>
    expect(configuredLand({ mapLand })).toBeNull(),
  );

  it('stops the start where it cannot be used, and names the variable', () => {
    expect(refusal(join(folder, 'missing.json'))).toMatch(/^LEGATION_MAP_LAND is ".*missing.json"; .*ENOENT/);
    expect(refusal(folder)).toMatch(/^LEGATION_MAP_LAND is ".*"; .*EISDIR/);
    expect(refusal(file('not json'))).toMatch(/; the file is no JSON$/);
    for (const content of ['null', '[]', '{"type":"Point"}'])
      expect(refusal(file(content))).toMatch(/^LEGATION_MAP_LAND is .*(no TopoJSON or GeoJSON|no JSON)/);
  });

  it('is not read where it is larger than a map can take', () => {
    const path = file('');
    truncateSync(path, 16 * 1024 * 1024 + 1);
    expect(refusal(path)).toMatch(/16777217 bytes; at most 16777216 are read$/);
  });
});
