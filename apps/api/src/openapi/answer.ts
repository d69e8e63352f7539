import { ApiResponse } from '@nestjs/swagger';
import type { Answers } from './answer-types.js';

/** Where the schema of a body stands in the document. */
export const schemaOf = (name: keyof Answers): { readonly $ref: string } => ({ $ref: `#/components/schemas/${name}` });

const headers = {
  ETag: { description: 'Of the answer as it is', schema: { type: 'string' } },
  'Legation-Position': {
    description: 'The position of the log that the answer has seen at least',
    schema: { type: 'integer' },
  },
  'Legation-Revision': {
    description:
      'Where the answer is about one thing as it is known now: the revision of its stream that the answer has seen. It, or the ETag, can be sent as `If-Match`',
    schema: { type: 'integer' },
  },
} as const;

type Giving<Answer> = (...given: never[]) => Answer | Promise<Answer>;

/** Says on the API page what a route answers; a route that answers something else does not compile. */
export function Answer<Name extends keyof Answers>(name: Name, status = 200, description = 'The answer') {
  return <Method extends Giving<Answers[Name]>>(
    prototype: object,
    key: string,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    const content = { 'application/json': { schema: schemaOf(name) } };
    (ApiResponse({ status, description, content, ...(status === 200 ? { headers } : {}) }) as MethodDecorator)(
      prototype,
      key,
      descriptor,
    );
  };
}
