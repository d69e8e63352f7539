// Reads [[path, text], ...] from standard input and prints, for each, the names of the lint rules that object.
// Paths need not exist. Rules that need types are off: they would compile the whole tree for each text.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const off = tseslint.configs.disableTypeChecked;
const eslint = new ESLint({
  overrideConfig: { rules: off.rules, languageOptions: { parserOptions: { project: null, projectService: false } } },
});
const answers = [];
for (const [filePath, source] of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(source, { filePath });
  answers.push([...new Set(result.messages.map(({ ruleId, message }) => ruleId ?? message))].sort());
}
console.log(JSON.stringify(answers));
