import { readFileSync, readdirSync } from 'node:fs';
import { parseOrder } from '@legation/api';
import { commandCategories, deciders, streamsNamedIn } from '@legation/domain';
import type { Decider, Message } from '@legation/domain';

type Category = keyof typeof deciders;

interface Line {
  readonly id: string;
  readonly target: string;
  readonly type: keyof typeof commandCategories;
  readonly data: Readonly<Record<string, unknown>>;
  readonly source: { readonly id: string; readonly quote: string | null };
  readonly dating?: { readonly asWritten: string | null; readonly inferred: string | null };
}

interface Item {
  readonly parent: string | null;
}

const folder = new URL('../../data/vietnam/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.ndjson'))
  .sort();
const texts = names.flatMap((name) => read(name).trimEnd().split('\n'));
const lines = texts.map((text) => JSON.parse(text) as Line);
const sources = lines.flatMap(({ type, data }) => (type === 'DescribeSource' ? [data['citedAs']] : []));

const idsWhere = (broken: (line: Line) => boolean): string[] => lines.filter(broken).map(({ id }) => id);
const dayOf = (line: Line): string | null => (line.data['on'] as string | null | undefined) ?? null;

/** Each aggregate has its own types; here a line is only known to be one of them. */
const deciderOf = (category: Category) => deciders[category] as unknown as Decider<unknown, Message, Message>;

/** Runs the lines in their order; tells what was refused, named too early, or changed nothing. */
function replay(): { faults: string[]; streams: Map<string, unknown> } {
  const streams = new Map<string, unknown>();
  const faults: string[] = [];
  for (const line of lines) {
    const category = commandCategories[line.type];
    const decider = deciderOf(category);
    const { data } = parseOrder(line, 'spec');
    const command = { type: line.type, data, id: line.target };
    for (const stream of streamsNamedIn(data)) {
      if (!streams.has(stream)) faults.push(`${line.id}: ${stream} comes later, or never`);
    }
    const stream = `${category}-${line.target}`;
    const before = streams.has(stream) ? streams.get(stream) : decider.initialState;
    const events = decider.decide(command, before);
    if (events.length === 0) faults.push(`${line.id}: changes nothing`);
    const after = events.reduce((state, event, at) => decider.evolve(state, { ...event, id: `${line.id}/${at}` }), before);
    streams.set(stream, after);
  }
  return { faults, streams };
}

describe('the facts of the five articles', () => {
  it('are decided in file order, each with something new and nothing named before it exists', () => {
    const { faults, streams } = replay();
    expect(faults).toEqual([]);
    const count = (category: Category): number => [...streams.keys()].filter((name) => name.startsWith(category)).length;
    expect({
      officials: count('official'),
      missions: count('mission'),
      batches: count('batch'),
      meetings: count('meeting'),
      directives: count('directive'),
      sources: count('source'),
    }).toEqual({ officials: 18, missions: 1, batches: 4, meetings: 10, directives: 10, sources: 11 });
  });

  it('have command ids of their own, which begin with the source', () => {
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    expect(idsWhere(({ id, source }) => !id.startsWith(`vn-${source.id.toLowerCase()}-`))).toEqual([]);
  });

  it('are in NFC, with single spaces', () => {
    expect(texts.filter((text) => text !== text.normalize('NFC') || /[\u00a0\t]| {2}/.test(text))).toEqual([]);
  });

  it('name a source each that is described, and quote every article they rest on', () => {
    expect(idsWhere(({ source }) => !sources.includes(source.id))).toEqual([]);
    expect(idsWhere(({ source }) => source.id.startsWith('S') && !source.quote)).toEqual([]);
  });

  it('say how a date was read, and why, where the source does not print its year', () => {
    expect(idsWhere((line) => dayOf(line) !== null && !line.dating)).toEqual([]);
    const unexplained = idsWhere((line) => {
      const [day, { asWritten, inferred } = { asWritten: null, inferred: null }] = [dayOf(line), line.dating];
      return day !== null && !asWritten?.includes(day.slice(0, 4)) && !inferred?.includes(day.slice(0, 4));
    });
    expect(unexplained).toEqual([]);
  });

  it('count four tasks and six solutions in the directive of 28/4/2023, as declared', () => {
    const issue = lines.find(({ target, type }) => target === 'd1' && type === 'IssueDirective');
    const { items, declared } = issue?.data as unknown as { items: Item[]; declared: { at: string | null; count: number }[] };
    expect(declared.map(({ at, count }) => [at, count])).toEqual([
      [null, 4],
      ['4', 6],
    ]);
    for (const { at, count } of declared) expect(items.filter(({ parent }) => parent === at)).toHaveLength(count);
  });

  it('declare 28 heads, 22 and 6, and invent no member', () => {
    const size = lines.find(({ type }) => type === 'DeclareBatchSize')?.data as unknown as {
      total: number;
      byClass: { count: number }[];
    };
    expect(size.total).toBe(28);
    expect(size.byClass.reduce((sum, { count }) => sum + count, 0)).toBe(28);
    expect(lines.filter(({ type }) => type === 'AddPostingToBatch').map(({ target }) => target)).toEqual([
      'vn-2023-2026',
    ]);
  });

  it('follow the strategy to 2030 through three articles', () => {
    const telling = lines.filter((line) => JSON.stringify(line.data).includes('"strategy-2030"'));
    expect([...new Set(telling.map(({ source }) => source.id))].sort()).toEqual(['S0', 'S1', 'S3']);
  });
});
