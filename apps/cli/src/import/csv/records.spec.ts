import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { delimiterOf, readCsv } from './records.js';

const folder = mkdtempSync(join(tmpdir(), 'legation-csv-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function recordsOf(content: string): Promise<readonly (readonly [line: number, cells: string])[]> {
  const file = join(folder, 'sheet.csv');
  writeFileSync(file, content);
  const found: [number, string][] = [];
  for await (const { line, cells, fault } of readCsv(file)) found.push([line, fault?.reason ?? cells.join('|')]);
  return found;
}

const neverClosed = 'a quote is opened and never closed';

describe('the records of a CSV file', () => {
  it.each([
    ['a,b\n1,2', ','],
    ['a;b,c;d', ';'],
    ['a\tb', '\t'],
    ['"a;b;c",d', ','],
    ['alone', ','],
  ])('finds the separator of %j', (text, delimiter) => {
    expect(delimiterOf(text.split('\n')[0] ?? '')).toBe(delimiter);
  });

  it('leaves out the byte-order mark and carriage returns', async () => {
    expect(await recordsOf('\uFEFFa;b\r\n1;2\r\n')).toEqual([
      [1, 'a|b'],
      [2, '1|2'],
    ]);
  });

  it('reads cells that run over lines and hold quotes', async () => {
    expect(await recordsOf('a,b\n"one\ntwo","say ""x"""\n3,4\n')).toEqual([
      [1, 'a|b'],
      [2, 'one\ntwo|say "x"'],
      [4, '3|4'],
    ]);
  });

  it('keeps an empty line inside a cell, and passes over one between records', async () => {
    expect(await recordsOf('\n a,b \n\n"one\n\n  \ntwo",x\n\n3,4\n')).toEqual([
      [2, 'a|b'],
      [4, 'one\n\n  \ntwo|x'],
      [9, '3|4'],
    ]);
    expect(await recordsOf('a,b\n1,"2\n\n3,4\n')).toEqual([
      [1, 'a|b'],
      [2, neverClosed],
      [4, '3|4'],
    ]);
  });

  it('lets a quote that is never closed spoil its own line only', async () => {
    expect(await recordsOf('a,b\n1,"2\n3,4\n5,6\n')).toEqual([
      [1, 'a|b'],
      [2, neverClosed],
      [3, '3|4'],
      [4, '5|6'],
    ]);
  });

  it('does not take two stray quotes far apart for one long cell', async () => {
    expect(await recordsOf('a,b\n1,"2\n3,4\n5,"6\n7,8\n')).toEqual([
      [1, 'a|b'],
      [2, neverClosed],
      [3, '3|4'],
      [4, neverClosed],
      [5, '7|8'],
    ]);
  });

  it('tells a line with too few cells', async () => {
    expect(await recordsOf('a,b\n1\n')).toEqual([
      [1, 'a|b'],
      [2, 'the line has 1 cells, the heading has 2'],
    ]);
  });
});
