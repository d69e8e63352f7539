import { runNode } from './run-tool.js';

const domain = 'libs/domain/src/mission/planted.ts';
const projection = 'libs/read-models/src/mission/planted.projection.ts';
const query = 'libs/read-models/src/mission/planted.query.ts';
const controller = 'apps/api/src/mission/mission.controller.ts';
const spec = 'libs/domain/src/mission/planted.spec.ts';

type Planted = readonly [name: string, path: string, text: string, rules: readonly string[]];

const bars = 'no-restricted-syntax';
const planted: readonly Planted[] = [
  [
    'Date in the domain',
    domain,
    `export const now = (): string => new Date().toISOString();`,
    ['no-restricted-globals'],
  ],
  ['Date.now in a projection', projection, `export const now = (): number => Date.now();`, ['no-restricted-globals']],
  ['globalThis in the domain', domain, `export const all: unknown = globalThis;`, ['no-restricted-globals']],
  [
    'Math.random in the domain',
    domain,
    `export const luck = (): number => Math.random();`,
    ['no-restricted-properties'],
  ],
  ['Math.random in a projection', projection, `export const luck = Math.random;`, ['no-restricted-properties']],
  [
    'a comparison in an unnamed locale',
    domain,
    `export const order = (a: string, b: string): number => a.localeCompare(b);`,
    [bars],
  ],
  [
    'a default in a fold',
    domain,
    `export function f(e: { type: 'A' }): number {\n  switch (e.type) {\n    case 'A':\n      return 1;\n    default:\n      return 2;\n  }\n}`,
    [bars],
  ],
  ['export *', 'libs/platform/src/index.ts', `export * from './clock.js';`, [bars]],
  ['a default export', 'apps/cli/src/planted.ts', `export default 1;`, [bars]],
  ['a focused spec', spec, `describe.only('x', () => {});`, [bars]],
  ['a silently skipped spec', 'test/e2e/planted.e2e-spec.ts', `it.skip('x', () => {});`, [bars]],
  ['a skipped block', spec, `xdescribe('x', () => {});`, [bars]],
  [
    'a DTO imported as a type',
    controller,
    `import type { OpenDto } from './mission.dto.js';\nexport const f = (x: OpenDto): OpenDto => x;`,
    [bars],
  ],
  [
    'a DTO imported as an inline type',
    controller,
    `import { type OpenDto } from './mission.dto.js';\nexport const f = (x: OpenDto): OpenDto => x;`,
    [bars],
  ],
];
const allowed: readonly Planted[] = [
  ['Date outside the folds', query, `export const now = (): number => Date.now();`, []],
  ['Date in a spec', spec, `it('x', () => {\n  expect(new Date(0)).toBeDefined();\n});`, []],
  ['Intl in the domain', domain, `export const vi = new Intl.Collator('vi');`, []],
  ['Math.floor in the domain', domain, `export const whole = Math.floor;`, []],
];

describe('the lint rules', () => {
  let answers: readonly (readonly string[])[] = [];

  beforeAll(() => {
    const input = JSON.stringify([...planted, ...allowed].map(([, path, text]) => [path, text]));
    answers = JSON.parse(runNode('test/architecture/lint-planted.mjs', [], { input })) as string[][];
  });

  it.each(planted.map((row, index) => [row[0], row[3], index] as const))('bar %s', (_name, rules, index) => {
    expect(answers[index]).toEqual(rules);
  });

  it.each(allowed.map(([name], index) => [name, index] as const))('allow %s', (_name, index) => {
    expect(answers[planted.length + index]).toEqual([]);
  });
});
