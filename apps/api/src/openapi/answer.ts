import { ApiResponse } from '@nestjs/swagger';
import type { Answers } from './answer-types.js';

/** Where the schema of a body stands in the document. */
export const schemaOf = (name: keyof Answers): { readonly $ref: string } => ({ $ref: `#/components/schemas/${name}` });

type Giving<Answer> = (...given: never[]) => Answer | Promise<Answer>;

/** Says on the API page what a route answers; a route that answers something else does not compile. */
export function Answer<Name extends keyof Answers>(name: Name, status = 200, description = 'The answer') {
  return <Method extends Giving<Answers[Name]>>(
    prototype: object,
    key: string,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    const content = { 'application/json': { schema: schemaOf(name) } };
    (ApiResponse({ status, description, content }) as MethodDecorator)(prototype, key, descriptor);
  };
}
