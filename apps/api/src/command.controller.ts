import { Body, Controller, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Command } from '@nestjs/cqrs';
import type { Category } from '@legation/domain';
import type { Receipt } from '@legation/event-store';
import type { Order } from '@legation/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeCommand } from './command.openapi.js';
import { CommandPipe, IdPipe } from './command.pipe.js';
import { categoryOf, commandTypes, pathOf, plural } from './commands.js';
import type { CommandType } from './commands.js';
import { actorOf, expectedRevision, idempotencyKey } from './headers.js';
import type { ReceiptBody } from './openapi/answer-types.js';
import { orderOf } from './order.js';
import type { CommandBody } from './order.js';
import { CommandOutcomes } from './outcomes.js';

interface Commanding {
  readonly bus: CommandBus;
  readonly outcomes: CommandOutcomes;
}

type Message = new (order: Order) => Command<Receipt>;

/**
 * The routes of all commands of one category, made from the registry of DTOs: `POST /v1/<categories>/:id/<command>`.
 * Each is what one would write by hand with `@Post`, `@Param`, `@Body` and the decorators of the API page.
 */
export function commandController(category: Category, message: Message): Type {
  class Commands implements Commanding {
    constructor(
      readonly bus: CommandBus,
      readonly outcomes: CommandOutcomes,
    ) {}
  }
  Inject(CommandBus)(Commands, undefined, 0);
  Inject(CommandOutcomes)(Commands, undefined, 1);
  for (const type of commandTypes.filter((each) => categoryOf(each) === category)) addRoute(Commands, type, message);
  Controller(`v1/${plural[category]}`)(Commands);
  Object.defineProperty(Commands, 'name', { value: `${category}Commands` });
  return Commands;
}

function addRoute(controller: Type<Commanding>, type: CommandType, message: Message): void {
  const prototype = controller.prototype as object;
  const handle = async function (
    this: Commanding,
    id: string,
    body: CommandBody,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<ReceiptBody> {
    const { headers } = request;
    const expected = expectedRevision(headers);
    const order = orderOf(type, id, body, {
      commandId: idempotencyKey(headers),
      actor: actorOf(headers),
      ...(expected === undefined ? {} : { expectedRevision: expected }),
    });
    try {
      const receipt = await this.bus.execute(new message(order));
      this.outcomes.ended(type, receipt);
      return answer(id, receipt, reply);
    } catch (error) {
      this.outcomes.failed(type, `${categoryOf(type)}-${id}`, order.envelope.commandId, error);
      throw error;
    }
  };
  Object.defineProperty(prototype, type, { value: handle, writable: true, configurable: true });
  const descriptor = Object.getOwnPropertyDescriptor(prototype, type) as PropertyDescriptor;
  Reflect.defineMetadata('design:paramtypes', [String, Object, Object, Object], prototype, type);
  Post(`:id/${pathOf(type)}`)(prototype, type, descriptor);
  HttpCode(201)(prototype, type, descriptor);
  Param('id', new IdPipe())(prototype, type, 0);
  Body(new CommandPipe(type))(prototype, type, 1);
  Req()(prototype, type, 2);
  Res({ passthrough: true })(prototype, type, 3);
  describeCommand(type, prototype, descriptor);
}

function answer(id: string, receipt: Receipt, reply: FastifyReply): ReceiptBody {
  const revision = receipt.revision === null ? null : Number(receipt.revision);
  if (revision !== null) void reply.header('etag', `"${revision}"`);
  if (receipt.repeated) void reply.header('idempotency-replayed', 'true');
  const position = receipt.position === null ? null : Number(receipt.position);
  return { id, stream: receipt.stream, revision, position, events: receipt.events };
}
