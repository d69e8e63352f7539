/** ESM under Jest: `node --experimental-vm-modules`; TypeScript by swc, with the decorator metadata that Nest needs. */
const each = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/(libs|apps)/[^/]+/dist/', '<rootDir>/test/bench/dist/'],
  moduleNameMapper: {
    '^@legation/(domain|event-store|read-models|subscribers|platform)$': '<rootDir>/libs/$1/src/index.ts',
    '^@legation/(api)$': '<rootDir>/apps/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};

/**
 * What runs once more on each other pair of stores. Not those that are about files (cli-damaged-log, log-tamper, serve-full-disk), start
 * servers of their own (copy, copy-kurrentdb, log-tree-rebuild, processes, pairs, projector) or ask no store (api-docs, event-contract,
 * feed-idle, openapi).
 */
const onEachPair = [
  'api-audit-csv',
  'api-commands',
  'api-corrections',
  'api-health',
  'api-hostile',
  'api-log-tree',
  'api-questions',
  'cli-questions',
  'cli-webhooks',
  'example-subscriber',
  'feed-live',
  'import-forms',
  'import-hostile',
  'import-killed',
  'not-known-yet',
  'report',
  'serve-stop',
  'webhooks',
];
/** The pairs, by STORE_PAIRS: `npm test` names those that this machine has servers for. */
const pairs = (process.env.STORE_PAIRS ?? '').split(',').filter(Boolean);

export default {
  maxWorkers: 2, // more would only compete: the heavy specs start processes of their own
  testTimeout: 60_000, // room for real processes and servers on a busy machine; a pure spec takes milliseconds
  projects: [
    {
      ...each,
      displayName: 'specs',
      testMatch: ['<rootDir>/{libs,apps}/**/*.spec.ts', '<rootDir>/test/**/*.{spec,e2e-spec}.ts'],
    },
    ...pairs.map((pair) => ({
      ...each,
      displayName: pair,
      testMatch: [`<rootDir>/test/e2e/{${onEachPair.join(',')}}.e2e-spec.ts`],
      globals: { storePair: pair },
      globalSetup: '<rootDir>/test/e2e/pairs/start-servers.mjs',
      globalTeardown: '<rootDir>/test/e2e/pairs/stop-servers.mjs',
    })),
  ],
};
