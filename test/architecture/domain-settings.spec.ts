import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from './run-tool.js';

const planted = {
  'node-module': [`import { readFileSync } from 'node:fs';\nexport const read = readFileSync;`, 'TS2591'],
  'node-global': [`export const home = process.env;`, 'TS2591'],
  console: [`export const say = (): void => console.log('x');`, 'TS2584'],
  crypto: [`export const id = (): string => crypto.randomUUID();`, 'TS2304'],
  timer: [`export const later = (): unknown => setTimeout(() => 1, 1);`, 'TS2304'],
  enumeration: [`export enum Rank {\n  First,\n}`, 'TS1294'],
  'parameter-property': [`export class Chair {\n  constructor(readonly id: string) {}\n}`, 'TS1294'],
  'forgotten-event': [
    `type E = { type: 'A' } | { type: 'B' };\nexport function f(e: E): string {\n  switch (e.type) {\n    case 'A':\n      return 'a';\n  }\n}`,
    'TS2366',
  ],
} as const;

/** Compiles the planted files through the domain's own settings, changed only as told. */
function compile(folder: string, changes: object): Map<string, string[]> {
  const settings = {
    noEmit: true,
    composite: false,
    declaration: false,
    declarationMap: false,
    rootDir: '.',
    ...changes,
  };
  const files = Object.keys(planted).map((name) => `${name}.ts`);
  const project = { extends: join(root, 'libs/domain/tsconfig.json'), compilerOptions: settings, files, include: [] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project));
  const found = new Map<string, string[]>();
  for (const line of runTool('typescript/bin/tsc', ['-p', 'tsconfig.json'], { cwd: folder }).split('\n')) {
    const [, file, code] = /^(.+)\.ts\(\d+,\d+\): error (TS\d+)/.exec(line) ?? [];
    if (file !== undefined && code !== undefined) found.set(file, [...(found.get(file) ?? []), code]);
  }
  return found;
}

describe("the domain's own compiler settings", () => {
  let folder = '';
  let strict = new Map<string, string[]>();

  beforeAll(() => {
    // Inside the repository, where @types/node can be found: refusing what is absent proves nothing.
    mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
    folder = mkdtempSync(join(root, 'node_modules/.cache/domain-settings-'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    for (const [name, [text]] of Object.entries(planted)) writeFileSync(join(folder, `${name}.ts`), text);
    strict = compile(folder, {});
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(Object.entries(planted))('refuse the planted %s', (name, [, code]) => {
    expect(strict.get(name)).toEqual([code]);
  });

  it('are what refuses: looser settings let the same files through', () => {
    const looser = compile(folder, {
      types: ['node'],
      erasableSyntaxOnly: false,
      noImplicitReturns: false,
      strict: false,
    });
    expect([...looser]).toEqual([]);
  });
});
