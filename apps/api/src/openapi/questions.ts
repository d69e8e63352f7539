import type { OpenAPIObject } from '@nestjs/swagger';
import { schemaOf } from './answer.js';

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: schemaOf('Problem') } },
});

const header = (description: string) => ({ description, schema: { type: 'string' as const } });

const headers = {
  ETag: header('Send it as `If-None-Match` to hear whether the answer is still the same'),
  'Legation-Position': header('Place in the log up to which the read models were when this was answered'),
};

const link = header('`rel="next"`: the next page; absent on the last one');

/** Adds to every GET under `/v1` what all of them share: the headers of an answer, and what may be said instead of one. */
export function describeQuestions(paths: OpenAPIObject['paths']): void {
  for (const [path, { get }] of Object.entries(paths)) {
    if (!get || !path.startsWith('/v1/')) continue;
    const named = (get.parameters ?? []).flatMap((parameter) => ('name' in parameter ? [parameter.name] : []));
    const paged = named.includes('after');
    const { 200: answer, ...others } = get.responses;
    get.responses = {
      ...others,
      200: { description: '', ...answer, headers: paged ? { ...headers, Link: link } : headers },
      304: { description: 'Nothing has changed since the answer of which `If-None-Match` tells' },
      400: problem('The question is not what the route asks for; `errors` names each parameter'),
      ...(named.includes('id') ? { 404: problem('There is no such thing in the register') } : {}),
      503: problem('The read models did not reach `atLeast` in time, or cannot be read now; ask again'),
    };
  }
}
