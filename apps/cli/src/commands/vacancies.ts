import { vacancies } from '@legation/read-models';
import type { VacanciesAnswer } from '@legation/read-models';
import type { Command } from 'commander';
import { dayOf, instantOf, knownAtOption, knownTo, verb } from '../cli.js';
import type { Cli } from '../cli.js';
import type { Words } from '../show/labels.js';
import { asOfLine, page, tableOr } from '../show/parts.js';

export function addVacancies(program: Command, cli: Cli): void {
  verb(program, 'vacancies', 'Chairs in which nobody surely sits on a day', 'vacancies --on 2024-01-01')
    .option('--on <day>', 'the day; today when absent')
    .option(...knownAtOption)
    .action(({ on, knownAt }: { on?: string; knownAt?: string }) => {
      const asOf = { on: dayOf(on), knownAt: instantOf(knownAt) };
      return cli.answer((register) => vacancies(knownTo(register, knownAt), asOf), showVacancies);
    });
}

export function showVacancies(answer: VacanciesAnswer, words: Words): string {
  const headings = (['mission', 'since', 'lastHead', 'actingHead'] as const).map((label) => words.label(label));
  const rows = answer.items
    .toSorted((a, b) => words.compare(a.mission.name, b.mission.name))
    .map(({ mission, since, lastHead, charge, possible, staleOpen }) => {
      const maybe = [...possible, ...staleOpen].map(
        ({ officialName, start }) => `? ${officialName}, ${words.date(start.on)}`,
      );
      return {
        cells: [mission.name, words.date(since), lastHead?.officialName ?? '', charge?.officialName ?? ''],
        notes: maybe,
      };
    });
  return page(asOfLine(words.label('vacancies'), answer, words), tableOr(words.label('nothing'), headings, rows));
}
