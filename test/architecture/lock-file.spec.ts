import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';
import { licenceExceptions } from './licence-exceptions.js';
import { root } from './run-tool.js';

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  /** Needed by a tool, or by a runtime package that can do without. */
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly link?: boolean;
  readonly engines?: { readonly node?: string };
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, Locked>> };
const installed = Object.entries(packages)
  .filter(([path, entry]) => path.includes('node_modules/') && entry.link !== true)
  .map(([path, entry]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 13), ...entry }))
  .map((entry) => ({ ...entry, dev: entry.dev === true || entry.devOptional === true }));
const free = /^(MIT|ISC|0BSD|Apache-2\.0|BSD|BSD-[23]-Clause)$/;

/** Whether a licence expression can be met with free licences alone. */
const isFree = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => free.test(one)));

describe('the lock file', () => {
  it('records no download addresses', () => {
    expect(text.match(/"resolved": "http.*/g) ?? []).toEqual([]);
  });

  it('holds every optional package that its packages ask for, else npm ci refuses it (node scripts/complete-lock.mjs)', () => {
    const asked = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      ),
    );
    expect(asked).toEqual([]);
  });

  it('holds packages under MIT, Apache-2.0, BSD or ISC, and exceptions that are named with a reason', () => {
    const others = installed
      .filter(({ license = 'none' }) => !isFree(license))
      .map(({ name, license = 'none', dev }) => `${name} ${license} ${dev ? 'dev' : 'runtime'}`);
    const excepted = licenceExceptions.map(({ name, licence, use }) => `${name} ${licence} ${use}`);
    expect([...new Set(others)].sort()).toEqual([...excepted].sort());
  });

  it('holds runtime packages that say they run on the oldest Node we promise', () => {
    const newer = installed
      .filter(({ dev, optional }) => !dev && optional !== true)
      .filter(({ engines }) => !semver.satisfies('20.19.0', engines?.node ?? '*'))
      .map(({ name, version, engines }) => `${name}@${version} wants Node ${engines?.node ?? ''}`);
    expect(newer).toEqual([]);
  });
});
