// Makes the JSON Schemas of all answers from their TypeScript types; with --check, only says whether the file is up to date.
import './require-node.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { createGenerator } from 'ts-json-schema-generator';
import { root } from './run.mjs';

const folder = join(root, 'apps/api/src/openapi');
const file = join(folder, 'answer-schemas.ts');

const { definitions } = createGenerator({
  path: join(folder, 'answer-types.ts'),
  tsconfig: join(root, 'tsconfig.check.json'),
  type: 'Answers',
  expose: 'export',
  encodeRefs: false,
  functions: 'fail',
  skipTypeCheck: true, // `npm run check` does
}).createSchema('Answers');
delete definitions.Answers; // only the list of what is wanted

/** As OpenAPI 3.1 takes it: references among components, and objects that may gain fields. */
function component(schema, name) {
  if (Array.isArray(schema)) return schema.map((each) => component(each, name));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, additionalProperties, ...rest } = schema;
  if ($ref !== undefined) rest.$ref = $ref.replace('#/definitions/', '#/components/schemas/');
  if (additionalProperties) rest.additionalProperties = component(additionalProperties);
  // The register counts whole things; only a lag in seconds has a fraction.
  if (name !== 'seconds' && rest.type !== undefined)
    rest.type = JSON.parse(JSON.stringify(rest.type).replace('"number"', '"integer"'));
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      key === 'properties'
        ? Object.fromEntries(Object.entries(value).map(([field, each]) => [field, component(each, field)]))
        : component(value),
    ]),
  );
}

const schemas = Object.entries(definitions)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, schema]) => [name, component(schema)]);
const text = `// Made by \`npm run openapi:schemas\` from answer-types.ts; a spec compares.
/** The JSON Schema of every answer and of what is in it, by name. */
export const answerSchemas: { readonly [name: string]: object } = ${JSON.stringify(Object.fromEntries(schemas))};
`;
const made = await format(text, { ...(await resolveConfig(file)), filepath: file });

if (!process.argv.includes('--check')) writeFileSync(file, made);
else if (readFileSync(file, 'utf8') !== made) {
  console.error('apps/api/src/openapi/answer-schemas.ts is not what the types say; run npm run openapi:schemas');
  process.exitCode = 1;
}
