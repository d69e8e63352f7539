interface LicenceException {
  readonly name: string;
  readonly licence: string;
  readonly use: 'dev' | 'runtime';
  readonly reason: string;
}

const blueOak = (use: 'dev' | 'runtime', reason: string) => (name: string) =>
  ({ name, licence: 'BlueOak-1.0.0', use, reason }) as const;

const withJest = blueOak('dev', 'Comes with Jest and never ships.');
const withStaticFiles = blueOak(
  'runtime',
  'Comes with @fastify/static, which serves the page of the API. As permissive as MIT, with a patent grant.',
);

/** Every package under another licence than MIT, Apache-2.0, BSD or ISC, and why it may stay. */
export const licenceExceptions: readonly LicenceException[] = [
  ...['@isaacs/nonrecursive-glob-match', 'glob', 'lru-cache', 'minimatch', 'minipass', 'path-scurry'].map(
    withStaticFiles,
  ),
  {
    name: 'argparse',
    licence: 'Python-2.0',
    use: 'runtime',
    reason: 'Comes with @nestjs/swagger through js-yaml. A permissive licence; only its command line would use it.',
  },
  ...['glob', 'graceful-fs', 'jackspeak', 'minimatch', 'package-json-from-dist', 'path-scurry'].map(withJest),
  {
    name: 'caniuse-lite',
    licence: 'CC-BY-4.0',
    use: 'dev',
    reason: 'A table of browsers that Jest brings through browserslist; never ships.',
  },
  {
    name: 'pako',
    licence: '(MIT AND Zlib)',
    use: 'dev',
    reason: 'Comes with the load generator autocannon; never ships. Zlib is permissive.',
  },
];
