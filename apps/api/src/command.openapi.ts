import { ApiBody, ApiHeader, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { commandExamples } from '@legation/domain';
import { categoryOf, commandDtos } from './commands.js';
import type { CommandType } from './commands.js';
import { schemaOf } from './openapi/answer.js';

const words = (type: string): string => type.replaceAll(/(?<!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const problems: readonly (readonly [status: number, description: string])[] = [
  [400, 'The request is not what the route asks for; `errors` names each field'],
  [404, 'The thing that the command is about is not in the register'],
  [409, 'The state of things stands against it; nothing was recorded'],
  [412, '`If-Match` is stale; `currentRevision` says what is there now'],
  [413, 'The body is too large'],
  [415, 'The body is not JSON'],
  [422, 'A rule stands against it, or the Idempotency-Key belongs to another command; nothing was recorded'],
  [503, 'The outcome is not known, or the store cannot write; safe to repeat with the same Idempotency-Key'],
  [507, 'The disk is full; nothing was recorded, and it is safe to repeat with the same Idempotency-Key'],
];

export const keyHeader = {
  name: 'Idempotency-Key',
  required: true,
  description: 'A new one for each command; the same one repeats it',
  schema: { type: 'string', maxLength: 255 },
} as const;

export const actorHeader = {
  name: 'Legation-Actor',
  required: false,
  description: 'Who sends it; stays in the audit trail',
  schema: { type: 'string', maxLength: 200 },
} as const;

/** What the API page says of one command. */
export function describeCommand(type: CommandType, prototype: object, descriptor: PropertyDescriptor): void {
  const category = categoryOf(type);
  const decorators: readonly MethodDecorator[] = [
    ApiTags(`commands: ${category}`),
    ApiOperation({ operationId: type, summary: words(type) }),
    ApiParam({ name: 'id', description: `Id of the ${category}`, schema: { type: 'string' } }),
    ApiHeader(keyHeader),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The ETag of the answer that was seen, or its `Legation-Revision`, such as "17"',
      schema: { type: 'string' },
    }),
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: '`*`: must not exist yet',
      schema: { type: 'string' },
    }),
    ApiHeader(actorHeader),
    ApiBody({ type: commandDtos[type], examples: { example: { value: commandExamples[type].data } } }),
    ApiResponse({
      status: 201,
      description: 'Recorded, and on the disk',
      content: { 'application/json': { schema: schemaOf('ReceiptBody') } },
      headers: {
        ETag: { description: 'The revision of the stream', schema: { type: 'string' } },
        'Idempotency-Replayed': {
          description: '`true` where the command was recorded before, and this is its first receipt',
          schema: { type: 'string' },
        },
      },
    }),
    ...problems.map(([status, description]) =>
      ApiResponse({
        status,
        description,
        content: { 'application/problem+json': { schema: schemaOf('Problem') } },
      }),
    ),
  ];
  for (const decorate of decorators) decorate(prototype, type, descriptor);
}
