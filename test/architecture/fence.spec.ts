import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { breaches, house } from './planted-house.js';
import { root, runTool } from './run-tool.js';

const config = join(root, '.dependency-cruiser.cjs');

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
  readonly modules: readonly { readonly source: string }[];
}

/** Cruises a tree with the project's own rules and aliases. */
function cruise(cwd: string): Cruise {
  const args = ['--config', config, '--output-type', 'json', 'libs', 'apps', 'test'];
  return JSON.parse(runTool('dependency-cruiser/bin/dependency-cruise.mjs', args, { cwd })) as Cruise;
}

describe('the fence', () => {
  const tree = mkdtempSync(join(tmpdir(), 'legation-fence-'));
  const named = new Map<string, Set<string>>();
  let seen: readonly string[] = [];

  beforeAll(() => {
    for (const file of ['tsconfig.base.json', 'tsconfig.check.json']) copyFileSync(join(root, file), join(tree, file));
    const planted = breaches.map(([, path, text]) => [path, text] as const);
    for (const [path, text] of [...Object.entries(house), ...planted]) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), text);
    }
    const { summary, modules } = cruise(tree);
    seen = modules.map(({ source }) => source);
    for (const { from, rule } of summary.violations) named.set(from, (named.get(from) ?? new Set()).add(rule.name));
  });
  afterAll(() => {
    rmSync(tree, { recursive: true, force: true });
  });

  it.each(breaches)('%s is the one rule that names %s', (rule, path) => {
    expect([...(named.get(path) ?? [])]).toEqual([rule]);
  });

  it('has nothing against the house itself', () => {
    const ours = Object.keys(house).filter((path) => !path.startsWith('node_modules/'));
    expect(ours.filter((path) => named.has(path))).toEqual([]);
    expect(ours.filter((path) => !seen.includes(path))).toEqual([]);
  });

  it('has a planted breach for every rule', () => {
    const { forbidden } = createRequire(config)(config) as { forbidden: readonly { name: string }[] };
    const proven = new Set(breaches.map(([rule]) => rule));
    expect(forbidden.map(({ name }) => name).filter((name) => !proven.has(name))).toEqual([]);
  });
});
