// Makes the console's types of the API from its OpenAPI document; with --check, only says whether the file is up to date.
import './require-node.mjs';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTypes, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { build } from './install.mjs';
import { root } from './run.mjs';

const file = join(root, 'apps/console/src/api/schema.ts');
const dist = (path) => import(pathToFileURL(join(root, path)));

if ((await build()) !== 0) throw new Error('the API does not build');
const document = onlyQuestions(await ofRunningApi());
const types = astToString(await openapiTypes(document, { immutable: true, alphabetize: true }));
const head = '// Made by `npm run console:types` from the OpenAPI document of the API; `npm run check` compares.\n';
const made = await format(head + types, { ...(await resolveConfig(file)), filepath: file });

if (!process.argv.includes('--check')) writeFileSync(file, made);
else if (readFileSync(file, 'utf8') !== made) {
  console.error('apps/console/src/api/schema.ts is not what the API says; run npm run console:types');
  process.exitCode = 1;
}

/** The document of an API over an empty register: it needs a server that listens, for Nest puts it together from its routes. */
async function ofRunningApi() {
  const dataDir = mkdtempSync(join(tmpdir(), 'legation-types-'));
  try {
    const [{ startApi }, { openRegister, readConfig }] = await Promise.all([
      dist('apps/api/dist/index.js'),
      dist('libs/platform/dist/index.js'),
    ]);
    const config = readConfig({}, { dataDir, port: 0 });
    const register = await openRegister({ ...config, access: 'write' });
    const api = await startApi({ register, config });
    try {
      return await (await fetch(`${api.url}/openapi.json`)).json();
    } finally {
      await api.close();
      await register.close();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** What the console asks, and what it is answered; commands, headers and problems come in one form each and need no types. */
function onlyQuestions({ paths, components, ...rest }) {
  const asked = Object.entries(paths).flatMap(([path, { get }]) =>
    get?.responses[200]?.content
      ? [[path, { get: { ...get, responses: { 200: { description: '', content: get.responses[200].content } } } }]]
      : [],
  );
  const schemas = new Map([['Problem', components.schemas.Problem]]);
  const gather = (json) => {
    for (const [, name] of JSON.stringify(json).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (schemas.has(name)) continue;
      schemas.set(name, components.schemas[name]);
      gather(components.schemas[name]);
    }
  };
  gather(asked);
  gather(components.schemas.Problem);
  return { ...rest, paths: Object.fromEntries(asked), components: { schemas: Object.fromEntries(schemas) } };
}
