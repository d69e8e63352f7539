import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';

const { document, diagnostics } = await new Parser().parse(readFileSync(process.argv[2], 'utf8'));
const faults = diagnostics
  .filter(({ severity }) => severity <= 1)
  .map(({ code, path, message }) => `${code} ${path.join('.')}: ${message}`);
const operations = document
  ?.operations()
  .all()
  .map((operation) => operation.id());
console.log(JSON.stringify({ version: document?.version(), operations, faults }));
