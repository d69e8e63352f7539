import { execFileSync } from 'node:child_process';
import { cpus, totalmem, type, release, arch } from 'node:os';
import { holds } from './row.js';
import type { Result, Sample } from './row.js';

/** Where the numbers were taken. */
export interface Machine {
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly node: string;
  /** Null outside a repository. `+` stands for changes that were not committed. */
  readonly commit: string | null;
}

export function thisMachine(root: string): Machine {
  return {
    system: `${type()} ${release()} ${arch()}`,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    commit: commitOf(root),
  };
}

function commitOf(root: string): string | null {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '-uno') === '' ? '' : '+');
  } catch {
    return null;
  }
}

/** The results as a table of fixed columns. */
export function tableOf(results: readonly Result[]): string {
  const head = ['what', 'baseline in the same run', 'measured', 'baseline', 'ratio', 'limit', ''];
  const rows = results.map((result) => [...cellsOf(result), verdictOf(result)]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

function cellsOf(result: Result): string[] {
  switch (result.kind) {
    case 'compared': {
      const { what, baseline, unit, subject, reference, ratio } = result;
      return [
        what,
        baseline,
        `${rounded(subject.median)} ${unit}`,
        `${rounded(reference.median)} ${unit}`,
        spread(ratio),
        limitOf(result),
      ];
    }
    case 'bounded':
      return [result.what, '-', `${rounded(result.value)} ${result.unit}`, '-', '-', limitOf(result)];
    case 'skipped':
      return [result.what, `skipped: ${result.reason}`, '-', '-', '-', '-'];
  }
}

function limitOf({ limit }: Exclude<Result, { kind: 'skipped' }>): string {
  if (limit === null) return '-';
  return 'atLeast' in limit ? `at least ${limit.atLeast}` : `at most ${limit.atMost}`;
}

function verdictOf(result: Result): string {
  if (result.kind === 'skipped' || result.limit === null) return '';
  return holds(result) ? 'ok' : 'MISSED';
}

const spread = ({ median, least, most }: Sample): string =>
  `${median.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})`;

const rounded = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3);
