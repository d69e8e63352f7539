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
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};

/**
 * What runs once more on each other pair of stores. Not those that are about files (cli-damaged-log, log-tamper, serve-full-disk), start
 * servers of their own (copy, copy-kurrentdb, log-tree-rebuild, processes, pairs, projector) or ask no store (api-docs, event-contract, feed-idle, openapi). Not
 * yet either: api-health, cli-questions, example-subscriber, feed-live, import-killed, not-known-yet, report, which have not been seen to pass on servers as a whole.
 */
const onEachPair = [
  'api-commands',
  'api-corrections',
  'api-hostile',
  'api-log-tree',
  'api-questions',
  'import-forms',
  'import-hostile',
  'webhooks',
];
/** Those that write hundreds of events to put the log to the test: FerretDB would be the slowest part of them by far. */
const onEachLog = ['serve-stop'];
const bearsAll = (pair) => !pair.endsWith('mongodb') || (process.env.MONGODB_URL ?? '') !== '';
const specsOn = (pair) => [...onEachPair, ...(bearsAll(pair) ? onEachLog : [])];
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
      testMatch: [`<rootDir>/test/e2e/{${specsOn(pair).join(',')}}.e2e-spec.ts`],
      globals: { storePair: pair },
      globalSetup: '<rootDir>/test/e2e/pairs/start-servers.mjs',
      globalTeardown: '<rootDir>/test/e2e/pairs/stop-servers.mjs',
    })),
  ],
};
