import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { commandCategories } from '@legation/domain';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { startTestApi } from './api-under-test.js';
import type { Answer, ApiUnderTest } from './api-under-test.js';
import { root } from './cli-under-test.js';

interface Line {
  readonly id: string;
  readonly type: keyof typeof commandCategories;
  readonly target: string;
  readonly data: object;
  readonly [beside: string]: unknown;
}

const folder = join(root, 'data/vietnam');
const lines = readdirSync(folder)
  .filter((name) => name.endsWith('.ndjson'))
  .sort()
  .flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'))
  .map((line) => JSON.parse(line) as Line);
const plural = {
  mission: 'missions',
  official: 'officials',
  batch: 'batches',
  meeting: 'meetings',
  directive: 'directives',
  source: 'sources',
};
const kebab = (type: string): string => type.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();

/** The same schemas, but taking no field that they do not name: an answer may not say more than is described. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const fields = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in fields && !('additionalProperties' in fields)
    ? { ...fields, additionalProperties: false }
    : fields;
}

/** What answers with no JSON of the register's own making. */
const ofItsOwn: Record<string, object> = {
  '/v1/events/stream': { 'text/event-stream': { schema: { type: 'string' } } },
  '/v1/reports/{name}': {
    'text/csv': { schema: { type: 'string', format: 'binary' } },
    'text/html': { schema: { type: 'string', format: 'binary' } },
  },
  '/log/checkpoint': { 'text/plain': { schema: { type: 'string' } } },
  '/log/tile/{path}': { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  '/log/proof/bundle': { 'application/json': { schema: { type: 'object' } } },
};

describe('the OpenAPI document', () => {
  let api: ApiUnderTest;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a document of any shape is what is under test
  let document: any;
  let faultsOf: (schema: object, body: unknown) => unknown;

  beforeAll(async () => {
    api = await startTestApi();
    document = (await api.get('/openapi.json')).body;
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false });
    ajv.addVocabulary(['components', 'example']);
    ajv.addSchema({ $id: 'api', components: closed(document.components) } as object);
    faultsOf = (schema, body) => {
      const { $ref } = schema as { $ref: string };
      const check = ajv.getSchema(`api${$ref}`);
      if (!check) throw new Error(`${$ref} is not there`);
      return check(body) ? null : check.errors;
    };
  });
  afterAll(() => api.close());

  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(document);
    expect([valid, errors]).toEqual([true, undefined]);
  });

  it('has the schemas that the types of the answers make', async () => {
    const script = join(root, 'scripts/openapi-schemas.mjs');
    await expect(promisify(execFile)(process.execPath, [script, '--check'], { cwd: root })).resolves.toBeDefined();
  });

  it('names a schema for every answer', () => {
    for (const [path, methods] of Object.entries<Record<string, { responses: Record<string, object> }>>(
      document.paths,
    )) {
      for (const [method, { responses }] of Object.entries(methods)) {
        const good = responses[method === 'post' ? '201' : '200'];
        expect([method, path, good]).toEqual([
          method,
          path,
          expect.objectContaining({
            content: expect.objectContaining(
              ofItsOwn[path] ?? {
                'application/json': { schema: { $ref: expect.stringContaining('#/components/schemas/') } },
              },
            ),
          }),
        ]);
      }
    }
  });

  it('explains every tag, and puts each route under one', () => {
    const operations = Object.values<Record<string, { tags: string[] }>>(document.paths).flatMap((path) =>
      Object.values(path),
    );
    const explained = document.tags.map(({ name }: { name: string }) => name);
    expect(operations.map(({ tags }) => tags).filter((tags) => tags.length !== 1)).toEqual([]);
    expect([...new Set(operations.flatMap(({ tags }) => tags))].toSorted()).toEqual(explained.toSorted());
  });

  describe('on the facts of the five articles', () => {
    const asked = new Set<string>();
    let head = 0;

    const responseOf = (method: string, path: string, { status, headers }: Answer): object => {
      const type = headers.get('content-type')?.split(';')[0] ?? '';
      const described = document.paths[path][method].responses[status]?.content[type];
      if (!described) throw new Error(`${method} ${path} does not describe ${status} ${type}`);
      return described.schema;
    };

    beforeAll(async () => {
      for (const { id, type, target, data, source, dating, override } of lines) {
        const path = `/v1/${plural[commandCategories[type]]}/{id}/${kebab(type)}`;
        const body = {
          ...data,
          ...(source ? { source } : {}),
          ...(dating ? { dating } : {}),
          ...(override ? { override } : {}),
        };
        const { schema } = document.paths[path].post.requestBody.content['application/json'];
        expect([id, faultsOf(schema, body)]).toEqual([id, null]);
        const answer = await api.post(path.replace('{id}', target), body, { 'idempotency-key': id });
        expect([id, answer.status, answer.body.detail]).toEqual([id, 201, undefined]);
        expect([id, faultsOf(responseOf('post', path, answer), answer.body)]).toEqual([id, null]);
        head = answer.body.position ?? head;
      }
    });

    async function ask(path: string, id = '', query: Record<string, string> = {}): Promise<Answer> {
      asked.add(path);
      const parameters = new URLSearchParams({
        ...query,
        ...(path.startsWith('/v1/') ? { atLeast: String(head) } : {}),
      });
      const answer = await api.get(`${path.replace('{id}', encodeURIComponent(id))}?${parameters.toString()}`);
      const where = [path, id, query];
      expect([...where, faultsOf(responseOf('get', path, answer), answer.body)]).toEqual([...where, null]);
      return answer;
    }

    const ids = (category: string): string[] => [
      ...new Set(lines.filter(({ type }) => commandCategories[type] === category).map(({ target }) => target)),
    ];

    it.each([
      ['/v1/missions', {}],
      ['/v1/postings/current', { on: '2024-01-01' }],
      ['/v1/postings/current', { on: '2020-01-01', limit: '1' }],
      ['/v1/coverage', { state: 'japan', on: '2024-01-01' }],
      ['/v1/coverage/states', { on: '2024-01-01' }],
      ['/v1/terms', {}],
      ['/v1/terms', { limit: '1' }],
      ['/v1/vacancies', { on: '2020-01-01' }],
      ['/v1/vacancies', { on: '2024-01-01' }],
      ['/v1/endings', { on: '2026-06-01', within: '24m' }],
      ['/v1/batches', {}],
      ['/v1/meetings', {}],
      ['/v1/meetings', { limit: '1' }],
      ['/v1/directives', {}],
      ['/v1/sources', { citedAs: 'S1' }],
      ['/v1/neglected-items', { on: '2026-01-01' }],
      ['/v1/matters', {}],
      ['/v1/anomalies', {}],
      ['/v1/search', { q: 'pham' }],
      ['/v1/steps', {}],
      ['/v1/steps', { on: '2023-05-15', mission: 'vn-japan' }],
      ['/v1/events', { limit: '1000' }],
      ['/v1/reports', {}],
      ['/v1/projections', {}],
      ['/v1/webhooks', {}],
      ['/v1/about', {}],
      ['/health/live', {}],
      ['/health/ready', {}],
    ])('describes what %s answers to %j', async (path, query) => {
      expect((await ask(path, '', query)).status).toBe(200);
    });

    it.each(['mission', 'official', 'batch', 'meeting', 'directive', 'source'])(
      'describes every %s, and one that is not there',
      async (category) => {
        const paths = Object.keys(document.paths).filter(
          (path) => path.startsWith(`/v1/${plural[category as keyof typeof plural]}/{id}`) && document.paths[path].get,
        );
        for (const path of paths) {
          for (const id of ids(category)) expect([path, id, (await ask(path, id)).status]).toEqual([path, id, 200]);
          expect((await ask(path, 'nowhere')).status).toBe(404);
        }
      },
    );

    it('describes every matter, and the trail of everything', async () => {
      const { body } = await ask('/v1/matters');
      for (const { matter } of body.items) expect((await ask('/v1/matters/{id}', matter)).status).toBe(200);
      expect((await ask('/v1/audit')).status).toBe(200);
      expect((await ask('/v1/audit/denied')).status).toBe(200);
      for (const mission of ids('mission')) expect((await ask('/v1/audit', '', { mission })).status).toBe(200);
      for (const official of ids('official')) expect((await ask('/v1/audit', '', { official })).status).toBe(200);
    });

    it('describes the proof of an event, and that of the whole past', async () => {
      const { items } = (await ask('/v1/events', '', { limit: '1' })).body;
      expect((await ask('/log/keys')).status).toBe(200);
      expect((await ask('/log/proof/inclusion', '', { event: items[0].id })).status).toBe(200);
      expect((await ask('/log/proof/inclusion', '', { event: 'nowhere' })).status).toBe(404);
      expect((await ask('/log/proof/consistency', '', { from: '1', to: '2' })).status).toBe(200);
    });

    it('describes every report', async () => {
      const needed = { career: { id: 'bui-thanh-son' }, changes: { since: '2020-01-01T00:00:00Z' } };
      for (const { name } of (await ask('/v1/reports')).body.items) {
        const query = new URLSearchParams({ ...needed[name as keyof typeof needed], atLeast: String(head) });
        const answer = await api.get(`/v1/reports/${name}?${query.toString()}`);
        expect([name, answer.status, answer.body.report]).toEqual([name, 200, name]);
        expect([name, faultsOf(responseOf('get', '/v1/reports/{name}', answer), answer.body)]).toEqual([name, null]);
      }
    });

    it('describes how a question is refused', async () => {
      expect((await ask('/v1/endings', '', { within: 'soon' })).status).toBe(400);
      expect((await ask('/v1/missions', '', { lang: 'vi' })).status).toBe(400);
    });

    it('describes a webhook', async () => {
      const { body } = await api.post('/v1/webhooks', { url: 'https://example.org/hook', after: '0' });
      expect((await ask('/v1/webhooks')).status).toBe(200);
      for (const path of ['/v1/webhooks/{id}', '/v1/webhooks/{id}/held']) {
        expect((await ask(path, body.id)).status).toBe(200);
        expect((await ask(path, 'nowhere')).status).toBe(404);
      }
      await api.send(`/v1/webhooks/${body.id}`, { method: 'DELETE' });
    });

    it('leaves out no question', () => {
      const questions = Object.keys(document.paths).filter((path) => document.paths[path].get && !ofItsOwn[path]);
      expect(questions.filter((path) => !asked.has(path))).toEqual([]);
    });
  });
});
