import { applyDecorators, createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Asked } from '@legation/subscribers';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorHeader, keyHeader } from '../command.openapi.js';
import { actorOf, idempotencyKey } from '../headers.js';

/** Under which key it is asked, and by whom. Where it was asked before, the answer says so as a receipt does. */
export const UnderKey = createParamDecorator((_: unknown, context: ExecutionContext): Asked => {
  const http = context.switchToHttp();
  const { headers } = http.getRequest<FastifyRequest>();
  const reply = http.getResponse<FastifyReply>();
  const onRepeat = (): void => void reply.header('idempotency-replayed', 'true');
  return { key: idempotencyKey(headers), by: actorOf(headers), onRepeat };
});

/** The headers of such a request on the API page. */
export const TakesKey = (): MethodDecorator => applyDecorators(ApiHeader(keyHeader), ApiHeader(actorHeader));
