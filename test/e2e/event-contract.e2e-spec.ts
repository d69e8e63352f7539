import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventKinds } from '@legation/subscribers';
import { Ajv } from 'ajv';
import { startTestApi } from './api-under-test.js';
import type { ApiUnderTest } from './api-under-test.js';
import { root } from './cli-under-test.js';

const node = (script: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, [join(root, script), ...args], { cwd: root });

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- schemas of any shape are what breaches are planted in
type Loose = any;

describe('the contract of the events', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it('is an AsyncAPI 3 document that the parser of AsyncAPI finds nothing wrong with', async () => {
    const { body, text } = await api.get('/asyncapi.json');
    expect(Object.keys(body.channels)).toEqual(['stream', 'webhook']);
    expect(Object.keys(body.channels.stream.messages)).toHaveLength(eventKinds.length);
    const folder = mkdtempSync(join(tmpdir(), 'legation-asyncapi-'));
    try {
      writeFileSync(join(folder, 'asyncapi.json'), text);
      // in a process of its own: the parser is CommonJS of the old kind
      const { stdout } = await node('test/e2e/parse-asyncapi.mjs', join(folder, 'asyncapi.json'));
      expect(JSON.parse(stdout)).toEqual({ version: '3.0.0', operations: ['streamEvents', 'pushEvents'], faults: [] });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);

  it('gives every event a schema that its example passes, and a place on the page', async () => {
    const { text: page } = await api.get('/docs/events');
    const { body: document } = await api.get('/asyncapi.json');
    expect(page).not.toMatch(/<(?:script|link)[^>]+(?:src|href)="http/);
    for (const { type, name } of eventKinds) {
      const schema = await api.get(`/v1/events/schemas/${name}`);
      expect([name, schema.status]).toEqual([name, 200]);
      const [{ payload }] = document.components.messages[type].examples;
      const validate = new Ajv({ strict: false }).compile(schema.body);
      expect([name, validate(payload.data), validate.errors]).toEqual([name, true, null]);
      expect(page).toContain(`<section id="${type}">`);
    }
    expect((await api.get('/v1/events/schemas')).body.items).toContain('org.legation.CredentialsPresented.v1');
    expect((await api.get('/v1/events/schemas/org.legation.Nothing.v1')).body.code).toBe('ROUTE_NOT_FOUND');
  });

  it('is what the types of the domain say', async () => {
    await expect(node('scripts/events-check.mjs')).resolves.toMatchObject({
      stdout: expect.stringMatching(/^\d+ events are as the contract says/),
    });
  }, 60_000);

  describe('events:check', () => {
    const name = 'org.legation.Moved.v1';
    const event = {
      $id: name,
      type: 'object',
      properties: {
        to: { type: ['string', 'null'] },
        why: { type: 'string', enum: ['order', 'wish', 'other'] },
        days: { type: 'integer' },
        stops: { type: 'array', items: { type: 'object', properties: { at: { type: 'string' } }, required: ['at'] } },
      },
      required: ['to', 'why'],
    };
    const changed = (change: (copy: Loose) => void): object => {
      const copy = structuredClone(event);
      change(copy);
      return { [name]: copy };
    };
    const compared = async (after: object): Promise<string> => {
      const folder = mkdtempSync(join(tmpdir(), 'legation-contract-'));
      try {
        writeFileSync(join(folder, 'before.json'), JSON.stringify({ [name]: event }));
        writeFileSync(join(folder, 'after.json'), JSON.stringify(after));
        const files = ['--before', join(folder, 'before.json'), '--after', join(folder, 'after.json')];
        return (await node('scripts/events-check.mjs', ...files).catch((error: { stderr: string }) => error)).stderr;
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    };

    it.each([
      ['a removed field', (s: Loose) => delete s.properties.days, 'data.days: removed field'],
      [
        'a removed field in a list',
        (s: Loose) => delete s.properties.stops.items.properties.at,
        'data.stops[].at: removed field',
      ],
      [
        'a narrowed type',
        (s: Loose) => (s.properties.to.type = 'string'),
        'data.to: narrowed type: null is no longer allowed',
      ],
      [
        'a text that became a list of words',
        (s: Loose) => (s.properties.to.enum = ['a', null]),
        'data.to: narrowed type: any text became a list of words',
      ],
      [
        'a widened type',
        (s: Loose) => (s.properties.why.type = ['string', 'null']),
        'data.why: widened type: readers do not expect null',
      ],
      [
        'a changed type',
        (s: Loose) => (s.properties.days.type = 'string'),
        'data.days: changed type: integer became string',
      ],
      [
        'a new required field',
        (s: Loose) => {
          s.properties.by = { type: 'string' };
          s.required.push('by');
        },
        'data.by: new required field: older events do not have it',
      ],
      ['a field that may be absent', (s: Loose) => (s.required = ['to']), 'data.why: field no longer always there'],
      [
        'a removed word',
        (s: Loose) => (s.properties.why.enum = ['order', 'other']),
        'data.why: removed enum value: wish',
      ],
    ])('names %s', async (_what, change, named) => {
      expect(await compared(changed(change))).toContain(`${name}: ${named}\n1 breaking`);
    });

    it('names a renamed and a removed event', async () => {
      expect(await compared({ 'org.legation.Shifted.v1': { ...event, $id: 'x' } })).toContain(
        `${name}: renamed event: it is org.legation.Shifted.v1 now`,
      );
      expect(await compared({})).toContain(`${name}: removed event`);
    });

    it('lets a new field that may be absent, a new word and a new event pass, once they are taken into the contract', async () => {
      const more = changed((s) => {
        s.properties.note = { type: 'string' };
        s.properties.why.enum.push('illness');
      });
      expect(await compared({ ...more, 'org.legation.Moved.v2': event })).toContain(
        'nothing of it breaks a subscriber',
      );
      expect(await compared({ [name]: event })).toBe('');
    });
  });
});
