import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk, root } from '../e2e/cli-under-test.js';

const page = join(root, 'docs/ten-questions.md');
const preface = `# Ten questions, and what the register answers

What \`npm run demo -- --no-serve\` prints from \`data/vietnam\`, with the moments of recording left out. A spec compares the two;
\`UPDATE_DOCS=1 npm test -- readme\` writes this page anew.

`;

/** From the first question to the last answer; moments of recording differ from run to run. */
function answersOf(printed: string): string {
  const from = printed.indexOf('1. Who heads');
  const to = printed.lastIndexOf('\nEvent');
  return printed
    .slice(from, to)
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'the moment of recording')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/g, '                   ')
    .replace(/ +$/gm, '')
    .trimEnd();
}

/** The pieces of a cut; `…` on a line of its own stands for lines left out. */
function piecesOf(readme: string): readonly string[] {
  const questions = readme.slice(readme.indexOf('## Ten questions'), readme.indexOf('## A real register'));
  return [...questions.matchAll(/```text\n([\s\S]*?)\n```/g)]
    .flatMap(([, block = '']) => block.split(/^…$/m))
    .map((piece) => piece.replace(/^\n|\n$/g, ''));
}

describe('what the documents show of the register', () => {
  const desk = new Desk();
  let answers: string;

  beforeAll(async () => {
    const { code, out, err } = await desk.run(['demo', '--no-serve']);
    expect({ code, err }).toMatchObject({ code: 0 });
    answers = answersOf(out);
    if (process.env['UPDATE_DOCS']) writeFileSync(page, `${preface}\`\`\`text\n${answers}\n\`\`\`\n`);
  }, 120_000);

  afterAll(() => desk.clear());

  it('is on the page of ten questions what the demo prints', () => {
    expect(readFileSync(page, 'utf8')).toBe(`${preface}\`\`\`text\n${answers}\n\`\`\`\n`);
  });

  it('is in the README cut from it, line by line and in order', () => {
    const pieces = piecesOf(readFileSync(join(root, 'README.md'), 'utf8'));
    expect(pieces.length).toBeGreaterThan(12);
    let from = 0;
    for (const piece of pieces) {
      const at = answers.indexOf(piece, from);
      expect([piece, at >= 0]).toEqual([piece, true]);
      from = at + piece.length;
    }
  });
});
