import { commandCategories, commandExamples } from '@legation/domain';
import { startTestApi } from './api-under-test.js';
import type { ApiUnderTest } from './api-under-test.js';

const plural = {
  mission: 'missions',
  official: 'officials',
  batch: 'batches',
  meeting: 'meetings',
  directive: 'directives',
  source: 'sources',
};
const commands = Object.entries(commandCategories).map(
  ([type, category]) =>
    [type, `/v1/${plural[category]}/{id}/${type.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase()}`] as const,
);

describe('the description of the API', () => {
  let api: ApiUnderTest;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a document of any shape is what is under test
  let document: any;
  beforeAll(async () => {
    api = await startTestApi();
    document = (await api.get('/openapi.json')).body;
  });
  afterAll(() => api.close());

  it('is OpenAPI 3.1, in which null is a type', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Legation', version: '1' } });
    expect(JSON.stringify(document)).not.toContain('"nullable"');
  });

  it('refers to nothing that is not there', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(refs.length).toBeGreaterThan(100);
    expect(refs.filter((name) => document.components.schemas[name ?? ''] === undefined)).toEqual([]);
  });

  it.each(commands)('has %s with its example, and the example is taken', async (type, path) => {
    const { post } = document.paths[path];
    expect(post).toMatchObject({ operationId: type, summary: expect.any(String) });
    expect(Object.keys(post.responses)).toEqual(expect.arrayContaining(['201', '400', '409', '412', '422']));
    const example = post.requestBody.content['application/json'].examples.example.value;
    expect(example).toEqual(commandExamples[type as keyof typeof commandExamples].data);
    const { body } = await api.post(path.replace('{id}', 'vn-japan'), example);
    expect(body.code).not.toBe('INVALID_BODY'); // a rule may refuse it, its form may not
  });

  it('has the parameters of every question', () => {
    const { get } = document.paths['/v1/missions/{id}/holders'];
    expect(get.summary).toBe('Who held this post on a day, as known at an instant');
    const parameters = get.parameters.map(({ name }: { name: string }) => name).sort();
    expect(parameters).toEqual(['atLeast', 'id', 'knownAt', 'on']);
  });

  it('has a page that asks nobody but this server', async () => {
    const page = await api.get('/docs');
    expect(page.text).not.toMatch(/https?:|\/\/[a-z]/);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    const files = [...page.text.matchAll(/(?:src|<link[^>]* href)="(\/[^"]+)"/g)].map(([, file]) => file ?? '');
    expect(files).toEqual(['/docs/swagger-ui.css', '/docs/swagger-ui-bundle.js', '/docs/start.js']);
    for (const file of files) expect([file, (await api.get(file)).status]).toEqual([file, 200]);
    expect((await api.get('/docs/start.js')).text).toContain("url: '/openapi.json'");
  });

  it('has a page to which the type of every problem points', async () => {
    const { body } = await api.get('/v1/missions/nowhere');
    const [page, code] = body.type.split('#');
    expect((await api.get(page)).text).toContain(`id="${code}"`);
  });

  it.each(['/docs', '/docs/events', '/docs/problems'])(
    'leads from %s back to the console, and to the other pages',
    async (path) => {
      const { text } = await api.get(path);
      const [around = ''] = /<nav class="around".*?<\/nav>/s.exec(text) ?? [];
      const links = [...around.matchAll(/href="([^"]+)"/g)].map(([, to]) => to);
      expect(links).toEqual(['/', '/docs', '/docs/events', '/docs/problems']);
      expect(around).toContain(`<a href="${path}" aria-current="page">`);
      expect(text).not.toMatch(/<script(?![^>]*\bsrc=)/);
    },
  );

  it('leads to no console where none is served', async () => {
    const without = await startTestApi({ console: 'off' });
    const { text } = await without.get('/docs');
    await without.close();
    expect(text).toContain('href="/docs/events"');
    expect(text).not.toContain('href="/"');
  });

  it('says nothing of what it runs on', async () => {
    const { headers } = await api.get('/v1/about');
    expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});
