/** ESM under Jest: `node --experimental-vm-modules`; TypeScript by swc, with the decorator metadata that Nest needs. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/{libs,apps}/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts', '<rootDir>/test/**/*.e2e-spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/(libs|apps)/[^/]+/dist/', '<rootDir>/test/bench/dist/'],
  maxWorkers: 2, // more would only compete: the heavy specs start processes of their own
  testTimeout: 20_000, // room for real processes on a busy machine; a pure spec takes milliseconds
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
