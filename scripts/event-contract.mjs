import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';
import { root, runNode, tool } from './run.mjs';

const folder = join(root, 'libs/subscribers/src/contract');
/** The committed contract: the JSON Schema of every event in every version, by its CloudEvents type. */
export const snapshotFile = join(folder, 'event-schemas.ts');

const head = `// Made by \`npm run events:schemas\` from event-data.ts. It is the contract with subscribers: \`npm run events:check\` compares.
/** The JSON Schema of the data of every event and version, by CloudEvents type. */
export const eventSchemas: { readonly [name: string]: object } = `;

export const fileOf = (schemas) => `${head}${JSON.stringify(schemas)};\n`;

/** The schemas that a file made by \`fileOf\`, or a JSON file, holds. */
export async function schemasIn(file) {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.json')) return JSON.parse(text);
  const value = text.slice(text.indexOf('= {') + 2);
  const module = `data:text/javascript;base64,${Buffer.from(`export default ${value}`).toString('base64')}`;
  return (await import(module)).default;
}

/** The schemas as the types say them today. @throws Error where an older version has no shape */
export async function schemasOfTypes() {
  if ((await runNode(tool('typescript/bin/tsc'), ['--build', 'libs/domain'])) !== 0)
    throw new Error('the domain does not build');
  const { eventFamilies } = await import(pathToFileURL(join(root, 'libs/domain/dist/index.js')));
  const [newest, older] = ['EventData', 'OlderEventData'].map(shapesOf);
  const named = [];
  for (const { types, upcasts } of Object.values(eventFamilies)) {
    for (const type of Object.keys(types)) {
      const steps = upcasts[type]?.length ?? 0;
      for (let version = 1; version <= steps; version += 1) {
        const shape = older[`${type}.v${version}`];
        if (!shape)
          throw new Error(`${type} has an upcast, and event-data.ts does not give the shape of its version ${version}`);
        named.push([type, version, shape]);
      }
      named.push([type, steps + 1, newest[type]]);
    }
  }
  return Object.fromEntries(
    named.map(([type, version, shape]) => {
      const name = `org.legation.${type}.v${version}`;
      return [name, { $id: `/v1/events/schemas/${name}`, title: `${type}, version ${version}`, ...open(shape) }];
    }),
  );
}

function shapesOf(type) {
  const { properties } = createGenerator({
    path: join(folder, 'event-data.ts'),
    tsconfig: join(root, 'tsconfig.check.json'),
    type,
    expose: 'none',
    topRef: false,
    encodeRefs: false,
    functions: 'fail',
    skipTypeCheck: true, // `npm run check` does
  }).createSchema(type);
  return properties;
}

/** Objects may gain fields; the register counts whole things. */
function open(schema) {
  if (Array.isArray(schema)) return schema.map(open);
  if (typeof schema !== 'object' || schema === null) return schema === 'number' ? 'integer' : schema;
  const entries = Object.entries(schema).filter(([key, value]) => key !== 'additionalProperties' || value === true);
  return Object.fromEntries(
    entries.map(([key, value]) => {
      if (key === 'properties')
        return [key, Object.fromEntries(Object.entries(value).map(([name, each]) => [name, open(each)]))];
      return [key, key === 'description' || key === 'enum' || key === 'required' ? value : open(value)];
    }),
  );
}

/** Every change that breaks a subscriber or an event on disk, as sentences. */
export function breakingChanges(before, after) {
  return Object.entries(before).flatMap(([name, schema]) => {
    if (after[name]) return changesOf(schema, after[name], name, 'data');
    const shape = JSON.stringify({ ...schema, $id: null, title: null });
    const same = Object.keys(after).find(
      (each) => !before[each] && JSON.stringify({ ...after[each], $id: null, title: null }) === shape,
    );
    return [
      same
        ? `${name}: renamed event: it is ${same} now`
        : `${name}: removed event: its name and shape stand on disk for ever`,
    ];
  });
}

function changesOf(before, after, name, path) {
  const [old, now] = [shapeOf(before), shapeOf(after)];
  const tell = (change) => `${name}: ${path}: ${change}`;
  const gone = [...old.types].filter((type) => !now.types.has(type));
  const come = [...now.types].filter((type) => !old.types.has(type));
  if (gone.length > 0 && come.length > 0)
    return [tell(`changed type: ${[...old.types].join(' or ')} became ${[...now.types].join(' or ')}`)];
  if (gone.length > 0) return [tell(`narrowed type: ${gone.join(' and ')} is no longer allowed`)];
  if (come.length > 0) return [tell(`widened type: readers do not expect ${come.join(' and ')}`)];
  const found = [];
  if (now.words) {
    const lost = old.words ? [...old.words].filter((word) => !now.words.has(word)) : null;
    if (!lost) found.push(tell('narrowed type: any text became a list of words'));
    else if (lost.length > 0) found.push(tell(`removed enum value: ${lost.join(', ')}`));
  }
  for (const [field, schema] of Object.entries(old.properties)) {
    const next = now.properties[field];
    const at = `${path}.${field}`;
    if (!next) found.push(`${name}: ${at}: removed field`);
    else {
      found.push(...changesOf(schema, next, name, at));
      if (old.required.has(field) && !now.required.has(field))
        found.push(`${name}: ${at}: field no longer always there`);
    }
  }
  for (const field of now.required) {
    if (!old.required.has(field))
      found.push(`${name}: ${path}.${field}: new required field: older events do not have it`);
  }
  if (old.items && now.items) found.push(...changesOf(old.items, now.items, name, `${path}[]`));
  return found;
}

/** What a schema allows; alternatives are put together. */
function shapeOf(schema) {
  const parts = schema.anyOf ? schema.anyOf.map(shapeOf) : [partOf(schema)];
  const words = parts.filter(({ types }) => types.has('string'));
  const objects = parts.filter(({ types }) => types.has('object'));
  const inAll = (field) => objects.every(({ required }) => required.has(field));
  return {
    types: new Set(parts.flatMap(({ types }) => [...types])),
    words:
      words.length > 0 && words.every((part) => part.words) ? new Set(words.flatMap((part) => [...part.words])) : null,
    properties: Object.assign({}, ...objects.map(({ properties }) => properties)),
    required: new Set(objects.flatMap(({ required }) => [...required]).filter(inAll)),
    items: parts.find(({ items }) => items)?.items ?? null,
  };
}

function partOf({ type, const: only, enum: listed, properties = {}, required = [], items = null }) {
  const words = only === undefined ? listed : [only];
  const types =
    type === undefined ? (words ?? []).map((word) => (word === null ? 'null' : typeof word)) : [type].flat();
  return {
    types: new Set(types),
    words: words ? new Set(words.filter((word) => word !== null)) : null,
    properties,
    required: new Set(required),
    items,
  };
}
