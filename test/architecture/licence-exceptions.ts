interface LicenceException {
  readonly name: string;
  readonly licence: string;
  readonly use: 'dev' | 'runtime';
  readonly reason: string;
}

const blueOak = (reason: string) => (name: string) => ({ name, licence: 'BlueOak-1.0.0', use: 'dev', reason }) as const;

const withJest = blueOak('Comes with Jest and never ships.');
const withLint = blueOak('Comes with ESLint and never ships.');

const lightningCss = [
  'lightningcss',
  ...[
    'android-arm64',
    'darwin-arm64',
    'darwin-x64',
    'freebsd-x64',
    'linux-arm-gnueabihf',
    'linux-arm64-gnu',
    'linux-arm64-musl',
    'linux-x64-gnu',
    'linux-x64-musl',
    'win32-arm64-msvc',
    'win32-x64-msvc',
  ].map((platform) => `lightningcss-${platform}`),
];

/** Every package under another licence than MIT, Apache-2.0, BSD or ISC, and why it may stay. */
export const licenceExceptions: readonly LicenceException[] = [
  ...['@isaacs/nonrecursive-glob-match'].map(withLint),
  ...['@isaacs/cliui'].map(blueOak('Comes with ts-json-schema-generator through glob and never ships.')),
  {
    name: 'argparse',
    licence: 'Python-2.0',
    use: 'runtime',
    reason: 'Comes with @nestjs/swagger through js-yaml. A permissive licence; only its command line would use it.',
  },
  ...[
    'glob',
    'graceful-fs',
    'jackspeak',
    'lru-cache',
    'minimatch',
    'minipass',
    'package-json-from-dist',
    'path-scurry',
  ].map(withJest),
  {
    name: '@fontsource-variable/inter',
    licence: 'OFL-1.1',
    use: 'dev',
    reason:
      'The typeface of the console, which its server hands out itself; the OFL is the usual licence of free type.',
  },
  {
    name: 'axe-core',
    licence: 'MPL-2.0',
    use: 'dev',
    reason: 'Looks for barriers in the console in specs; never ships, and is not changed.',
  },
  {
    name: 'isbot',
    licence: 'Unlicense',
    use: 'dev',
    reason: 'Comes with @tanstack/react-router for pages made on a server, which the console is not. Public domain.',
  },
  ...lightningCss.map((name) => ({
    name,
    licence: 'MPL-2.0',
    use: 'dev' as const,
    reason: 'Comes with Vite, which builds the console with it; never ships, and is not changed.',
  })),
  {
    name: 'caniuse-lite',
    licence: 'CC-BY-4.0',
    use: 'dev',
    reason: 'A table of browsers that Jest brings through browserslist; never ships.',
  },
  {
    name: 'fast-sha256',
    licence: 'Unlicense',
    use: 'runtime',
    reason: 'Comes with standardwebhooks, which signs webhooks. Public domain.',
  },
  {
    name: 'pako',
    licence: '(MIT AND Zlib)',
    use: 'dev',
    reason: 'Comes with the load generator autocannon; never ships. Zlib is permissive.',
  },
];
