import { coverage, coveredStates, stateCoverage } from '@legation/read-models';
import type { CoverageAnswer, CoveredStatesAnswer, StateCoverageAnswer } from '@legation/read-models';
import type { Command } from 'commander';
import { dayOf, instantOf, knownAtOption, knownTo, verb } from '../cli.js';
import type { Cli } from '../cli.js';
import { UsageError } from '../errors.js';
import type { Words } from '../show/labels.js';
import { asOfLine, page, quotes, tableOr } from '../show/parts.js';

interface Options {
  readonly official?: string;
  readonly state?: string;
  readonly on?: string;
  readonly knownAt?: string;
}

export function addCoverage(program: Command, cli: Cli): void {
  verb(
    program,
    'coverage',
    'What one official covers on a day, who covers a state, or who covers each of them',
    'coverage --official pham-quang-hieu --on 2024-01-01',
  )
    .option('--official <id>', 'the official')
    .option('--state <id>', 'the receiving state')
    .option('--on <day>', 'the day; today when absent')
    .option(...knownAtOption)
    .action(({ official, state, on, knownAt }: Options) => {
      const asOf = { on: dayOf(on), knownAt: instantOf(knownAt) };
      if (official !== undefined && state === undefined) {
        return cli.answer((register) => coverage(knownTo(register, knownAt), official, asOf), showCoverage);
      }
      if (state !== undefined && official !== undefined) throw new UsageError('name either --official or --state');
      if (state === undefined)
        return cli.answer((register) => coveredStates(knownTo(register, knownAt), asOf), showCoveredStates);
      return cli.answer((register) => stateCoverage(knownTo(register, knownAt), state, asOf), showStateCoverage);
    });
}

export function showCoverage(answer: CoverageAnswer, words: Words): string {
  const headings = [words.label('mission'), words.label('id'), words.label('resident')];
  const yes = (resident: boolean) => words.label(resident ? 'yes' : 'no');
  const rows = answer.missions
    .toSorted((a, b) => words.compare(a.name, b.name))
    .map(({ id, name, resident }) => ({ cells: [name, id, yes(resident)] }));
  const states = answer.states.map(({ id, resident }) => ({ cells: [id, yes(resident)] }));
  return page(
    asOfLine(answer.official.name, answer, words),
    tableOr(words.label('nothing'), headings, rows),
    states.length === 0 ? null : tableOr('', [words.label('state'), words.label('resident')], states),
  );
}

function showCoveredStates(answer: CoveredStatesAnswer, words: Words): string {
  const headings = (['state', 'official', 'mission', 'start', 'resident'] as const).map((label) => words.label(label));
  const rows = answer.items
    .toSorted((a, b) => words.compare(a.state, b.state))
    .flatMap(({ state, items }) =>
      items.length === 0
        ? [{ cells: [state, words.label('nobody'), '', '', ''] }]
        : items.map(({ official, mission, since, resident }) => ({
            cells: [state, official.name, mission.name, words.date(since), words.label(resident ? 'yes' : 'no')],
          })),
    );
  return page(asOfLine(words.label('state'), answer, words), tableOr(words.label('nothing'), headings, rows));
}

export function showStateCoverage(answer: StateCoverageAnswer, words: Words): string {
  const headings = (['official', 'mission', 'title', 'start', 'resident'] as const).map((label) => words.label(label));
  const rows = answer.items.map(({ officialName, mission, title, start, residentThere, sources }) => ({
    cells: [officialName, mission.name, title, words.date(start.on), words.label(residentThere ? 'yes' : 'no')],
    notes: quotes(sources),
  }));
  return page(asOfLine(answer.state, answer, words), tableOr(words.label('nobody'), headings, rows));
}
