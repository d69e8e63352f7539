/**
 * The fence: who may import whom. Each rule is proven by a planted breach in test/architecture/fence.spec.ts.
 * Aliases (`@legation/x`) resolve through tsconfig.check.json to the source; `dist-is-never-imported` fails when they
 * stop doing so, because a fence that loses sight of the graph would pass everything.
 */
const order = ['domain', 'event-store', 'read-models', 'subscribers', 'platform']; // a lib may import only libs to its left
const listed = order.join('|');
const rightOf = (lib) => `^libs/(?!(${order.slice(0, order.indexOf(lib) + 1).join('|')})/)`;
const specs = '\\.spec\\.ts$';
const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    rule(
      'domain-is-pure',
      'The domain imports nothing but itself: no package, no Node.',
      { path: '^libs/domain/', pathNot: specs },
      { pathNot: '^(libs|apps|test)/' },
    ),
    ...order.map((lib) =>
      rule(
        `${lib}-imports-leftward`,
        `Libs are ordered ${order.join(' <- ')}; specs beside the code obey the order too.`,
        { path: `^libs/${lib}/` },
        { path: rightOf(lib) },
      ),
    ),
    rule(
      'no-unlisted-lib',
      'A new lib gets its place in the order first, here and in HOUSE.',
      { path: `^libs/(?!(${listed})/)` },
      {},
    ),
    rule('libs-never-import-apps', 'Rules do not know processes.', { path: '^libs/' }, { path: '^apps/' }),
    rule(
      'apps-are-strangers',
      'Apps meet over HTTP or the log, not by import.',
      { path: '^apps/([^/]+)/', pathNot: '^apps/cli/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    rule(
      'cli-enters-api-by-front-door',
      'The one exception: `legation serve` starts the API, and enters by its index only.',
      { path: '^apps/cli/' },
      { path: '^apps/', pathNot: ['^apps/cli/', '^apps/api/src/index\\.ts$'] },
    ),
    rule(
      'cli-loads-api-late',
      'The framework of the API takes longer to load than most verbs take to answer: import() it where it is needed.',
      { path: '^apps/cli/' },
      { path: '^apps/api/src/index\\.ts$', dynamic: false, dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'console-speaks-http-only',
      'The console is a client like any other.',
      { path: '^apps/console/' },
      { path: '^libs/' },
    ),
    rule(
      'front-door-only',
      'What a lib does not export from its index is its own business. A spec may reach what it tests.',
      { path: '^(apps|libs)/([^/]+)/', pathNot: specs },
      { path: '^libs/[^/]+/src/(?!index\\.ts$)', pathNot: '^$1/$2/' },
    ),
    rule(
      'drivers-stay-in-adapters',
      'A database driver is imported in its adapter folder only, so that a store can be changed in one place.',
      { path: '^(apps|libs)/', pathNot: '/(kurrentdb|mongodb|sqlite)/' },
      { path: '(^|node_modules/)(@kurrent/|mongodb($|/)|@photostructure/sqlite)' },
    ),
    rule(
      'nest-stays-out',
      'Rules, log and projections work without a framework.',
      { path: '^libs/(event-store|read-models|subscribers)/' },
      { path: '(^|node_modules/)@nestjs/' },
    ),
    rule(
      'code-never-imports-tests',
      'What ships does not lean on what tests it.',
      { path: '^(apps|libs)/', pathNot: specs },
      { path: ['^test/', '\\.(spec|contract)\\.ts$'] },
    ),
    rule(
      'dist-is-never-imported',
      'Aliases must resolve to source, or this fence is blind.',
      {},
      { path: '^(apps|libs)/[^/]+/dist/' },
    ),
    rule(
      'everything-resolves',
      'An import that is not found hides an edge from this fence.',
      {},
      { couldNotResolve: true },
    ),
    rule('no-cycles', 'Two files that need each other are one file.', {}, { circular: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.check.json' },
    doNotFollow: { path: ['node_modules', '(^|/)dist/'] },
    exclude: { path: '^test/bench/dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
