import { fieldsIn, kindsIn } from './catalogue.js';

const payload = { type: 'org.legation.CredentialsPresented.v2', subject: 'mission-example', data: {} };

describe('the catalogue of events', () => {
  it('has each kind once, with its version and category', () => {
    const messages = {
      CredentialsPresented: { name: payload.type, examples: [{ payload }] },
      CredentialsPresentedPushed: { name: payload.type, examples: [{ payload }] },
      Strange: {},
    };
    expect(kindsIn({ components: { messages } })).toEqual([
      { type: payload.type, name: 'CredentialsPresented', version: 2, category: 'mission', example: payload },
    ]);
    expect(kindsIn({})).toEqual([]);
  });

  it('tells what each field holds, and the fields within', () => {
    const schema = {
      type: 'object',
      required: ['on', 'kind'],
      properties: {
        on: { anyOf: [{ type: 'string', description: 'A day' }, { type: 'null' }] },
        kind: { type: 'string', enum: ['embassy', 'legation'] },
        states: { type: 'array', items: { type: 'string' } },
        name: { type: ['string', 'null'], description: 'As written' },
        items: { type: 'array', items: { type: 'object', properties: { no: { const: 1 } } } },
        by: { anyOf: [{ type: 'object', properties: { id: { type: 'string' } } }, { type: 'null' }] },
      },
    };
    expect(fieldsIn(schema).map(({ path, holds, isRequired, about }) => [path, holds, isRequired, about])).toEqual([
      ['on', 'string | null', true, 'A day'],
      ['kind', '"embassy" | "legation"', true, ''],
      ['states', 'string[]', false, ''],
      ['name', 'string | null', false, 'As written'],
      ['items', 'object[]', false, ''],
      ['items[].no', '1', false, ''],
      ['by', 'object | null', false, ''],
      ['by.id', 'string', false, ''],
    ]);
  });
});
