import { eventKinds, eventSchemas } from '@legation/subscribers';
import { answerSchemas } from '../openapi/answer-schemas.js';
import { exampleOf } from './event-examples.js';

const description = `Every event of the register, in three ways that can be left and resumed at any position:
page by page (\`GET /v1/events\`, see OpenAPI), live as Server-Sent Events, and pushed to webhooks. All of them carry CloudEvents 1.0.
At least once, and in the order of each stream: an event may come again, always with the same \`id\`. Events may gain fields and words of a list; what is described here stays.`;

const reference = (path: string): { readonly $ref: string } => ({ $ref: `#/components/${path}` });
const text = (about: string) => ({ type: 'string', description: about });

const webhookHeaders = {
  type: 'object',
  required: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
  properties: {
    'webhook-id': text('The id of the event: the same at every attempt'),
    'webhook-timestamp': text('Seconds since 1970 of this attempt'),
    'webhook-signature': text('Standard Webhooks `v1` signatures, one for each secret in force, separated by spaces'),
  },
};

/** The AsyncAPI 3 document: every event, and the two ways in which the server sends them by itself. */
export function asyncApiDocument(): object {
  const each = <Value>(valueOf: (kind: (typeof eventKinds)[number]) => readonly [string, Value]) =>
    Object.fromEntries(eventKinds.map(valueOf));
  const about = { contentType: 'application/cloudevents+json' };
  return {
    asyncapi: '3.0.0',
    info: { title: 'Legation events', version: '1', description, license: { name: 'MIT' } },
    defaultContentType: 'application/cloudevents+json',
    servers: { register: { host: 'localhost:7400', protocol: 'http', description: 'As `legation serve` starts it' } },
    channels: {
      stream: {
        address: '/v1/events/stream',
        title: 'The live feed',
        description:
          'Server-Sent Events without an `event` name; `id` is the position. Resume with `Last-Event-ID`, or `?after=`. Narrow with `type`, `category`, `mission` and `official`. `fell-behind`, `failed` and `stopping` are named events that end the stream and say after which position to come again.',
        servers: [{ $ref: '#/servers/register' }],
        messages: each(({ type }) => [type, reference(`messages/${type}`)]),
      },
      webhook: {
        address: null,
        title: 'The URL of a webhook',
        description:
          'Made with `POST /v1/webhooks` or `legation webhooks create`. Any 2xx within 15 seconds takes the event.',
        messages: each(({ type }) => [type, reference(`messages/${type}Pushed`)]),
      },
    },
    operations: {
      streamEvents: {
        action: 'send',
        channel: { $ref: '#/channels/stream' },
        summary: 'Sends the log from a position on, and then as it grows',
        bindings: { http: { method: 'GET' } },
      },
      pushEvents: {
        action: 'send',
        channel: { $ref: '#/channels/webhook' },
        summary: 'Posts each event to the webhook, signed',
        bindings: { http: { method: 'POST' } },
      },
    },
    components: {
      messages: {
        ...each((kind) => [
          kind.type,
          {
            name: kind.name,
            title: kind.type,
            ...about,
            payload: reference(`schemas/${kind.type}`),
            examples: [{ payload: exampleOf(kind) }],
          },
        ]),
        ...each(({ type, name }) => [
          `${type}Pushed`,
          {
            name,
            title: type,
            ...about,
            headers: reference('schemas/webhookHeaders'),
            payload: reference(`schemas/${type}`),
          },
        ]),
      },
      schemas: {
        CloudEvent: answerSchemas['CloudEvent'],
        webhookHeaders,
        ...each(({ type, name }) => [type, payloadOf(name)]),
      },
    },
  };
}

function payloadOf(name: string): object {
  const { $id: _id, ...data } = eventSchemas[name] as { readonly $id?: string };
  return {
    allOf: [reference('schemas/CloudEvent'), { type: 'object', properties: { type: { const: name }, data } }],
  };
}
