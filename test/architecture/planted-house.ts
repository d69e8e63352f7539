/** A small house in the shape of ours, where everything is allowed; the breaches are planted into it. */
export const house: Readonly<Record<string, string>> = {
  'libs/domain/src/index.ts': `export { rule } from './mission/mission.js';`,
  'libs/domain/src/mission/mission.ts': `export const rule = 1;`,
  'libs/domain/src/mission/mission.spec.ts': `import 'fast-check'; import './mission.js';`,
  'libs/domain/src/ring.ts': `import './back.js';`, // closed by the breach planted in back.ts
  'libs/domain/dist/index.js': `export const rule = 1;`,
  'libs/event-store/src/index.ts': `export { codec } from './codec.js'; export { open } from './sqlite/store.js';`,
  'libs/event-store/src/codec.ts': `import { rule } from '@legation/domain'; export const codec = rule;`,
  'libs/event-store/src/sqlite/store.ts': `import 'node:fs'; import '@photostructure/sqlite'; export const open = 1;`,
  'libs/event-store/src/codec.spec.ts': `import '../../domain/src/mission/mission.js'; import '../../../test/skip.js';`,
  'libs/read-models/src/index.ts': `export { codec } from '@legation/event-store';`,
  'libs/platform/src/index.ts': `import '@nestjs/common'; export { codec } from '@legation/read-models';`,
  'apps/api/src/index.ts': `export { codec } from '@legation/platform';`,
  'apps/api/src/inner.ts': `export const inner = 1;`,
  'apps/cli/src/main.ts': `import '@legation/api'; import '@legation/domain';`,
  'apps/projector/src/main.ts': `import '@legation/platform';`,
  'test/skip.ts': `export const skip = 1;`,
  'test/e2e/deep.spec.ts': `import '../../libs/event-store/src/codec.js'; import '../../apps/api/src/inner.js';`,
  ...Object.fromEntries(
    ['fast-check', '@photostructure/sqlite', 'mongodb', '@kurrent/kurrentdb-client', '@nestjs/common'].flatMap(
      (name) => [
        [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
        [`node_modules/${name}/index.js`, ''],
      ],
    ),
  ),
};

/** One breach a file: where it is planted, what it says, and the one rule that must name it. */
export const breaches: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['domain-is-pure', 'libs/domain/src/reads-disk.ts', `import 'node:fs';`],
  ['domain-is-pure', 'libs/domain/src/nest.ts', `import '@nestjs/common';`],
  ['domain-imports-leftward', 'libs/domain/src/right.ts', `import '@legation/event-store';`],
  ['domain-imports-leftward', 'libs/domain/src/right.spec.ts', `import '@legation/platform';`],
  ['event-store-imports-leftward', 'libs/event-store/src/right.ts', `import '@legation/read-models';`],
  ['event-store-imports-leftward', 'libs/event-store/src/type.ts', `import type { codec } from '@legation/platform';`],
  ['read-models-imports-leftward', 'libs/read-models/src/right.ts', `import '@legation/platform';`],
  ['platform-imports-leftward', 'libs/platform/src/right.ts', `import '../../audit/src/index.js';`],
  ['no-unlisted-lib', 'libs/audit/src/index.ts', `import '@legation/domain';`],
  ['libs-never-import-apps', 'libs/platform/src/app.ts', `import '@legation/api';`],
  ['apps-are-strangers', 'apps/projector/src/api.ts', `import '@legation/api';`],
  ['apps-are-strangers', 'apps/api/src/cli.ts', `import '../../cli/src/main.js';`],
  ['cli-enters-api-by-front-door', 'apps/cli/src/window.ts', `import '../../api/src/inner.js';`],
  ['cli-enters-api-by-front-door', 'apps/cli/src/other.ts', `import '../../projector/src/main.js';`],
  ['console-speaks-http-only', 'apps/console/src/main.ts', `import '@legation/domain';`],
  ['front-door-only', 'libs/read-models/src/window.ts', `import '../../event-store/src/codec.js';`],
  ['front-door-only', 'apps/api/src/window.ts', `import '../../../libs/domain/src/mission/mission.js';`],
  ['drivers-stay-in-adapters', 'libs/platform/src/driver.ts', `import 'mongodb';`],
  ['drivers-stay-in-adapters', 'apps/api/src/driver.ts', `import '@photostructure/sqlite';`],
  ['drivers-stay-in-adapters', 'libs/event-store/src/driver.ts', `import '@kurrent/kurrentdb-client';`],
  ['nest-stays-out', 'libs/event-store/src/nest.ts', `import '@nestjs/common';`],
  ['nest-stays-out', 'libs/read-models/src/nest.ts', `import '@nestjs/common';`],
  ['code-never-imports-tests', 'libs/platform/src/test.ts', `import '../../../test/skip.js';`],
  ['code-never-imports-tests', 'libs/event-store/src/spec.ts', `import './codec.spec.js';`],
  ['dist-is-never-imported', 'libs/event-store/src/dist.ts', `import '../../domain/dist/index.js';`],
  ['everything-resolves', 'apps/api/src/nowhere.ts', `import '@legation/nowhere';`],
  ['no-cycles', 'libs/domain/src/back.ts', `import type { x } from './ring.js';`],
];
