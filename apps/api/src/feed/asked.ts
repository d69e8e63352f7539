import { applyDecorators, createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { Asked } from '@legation/subscribers';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorHeader, keyHeader } from '../command.openapi.js';
import { actorOf, idempotencyKey } from '../headers.js';
import { schemaOf } from '../openapi/answer.js';

/** Under which key it is asked, and by whom. Where it was asked before, the answer says so as a receipt does. */
export const UnderKey = createParamDecorator((_: unknown, context: ExecutionContext): Asked => {
  const http = context.switchToHttp();
  const { headers } = http.getRequest<FastifyRequest>();
  const reply = http.getResponse<FastifyReply>();
  const onRepeat = (): void => void reply.header('idempotency-replayed', 'true');
  return { key: idempotencyKey(headers), by: actorOf(headers), onRepeat };
});

const refusals: readonly (readonly [status: number, description: string])[] = [
  [400, 'The request is not what the route asks for, or has no Idempotency-Key'],
  [410, 'What was asked under this key was done, and its secret signs no more; or the log ends before the position'],
  [422, 'The Idempotency-Key came with something else, or from another sender; or the address is refused'],
];

/** What such a request takes and may be refused with, on the API page. */
export const TakesKey = (): MethodDecorator =>
  applyDecorators(
    ApiHeader(keyHeader),
    ApiHeader(actorHeader),
    ...refusals.map(([status, description]) =>
      ApiResponse({ status, description, content: { 'application/problem+json': { schema: schemaOf('Problem') } } }),
    ),
  );
