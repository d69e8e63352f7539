import { Inject } from '@nestjs/common';
import { Command, CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '@legation/event-store';
import type { Order, Register } from '@legation/platform';
import { REGISTER } from '../tokens.js';

export class DirectiveMessage extends Command<Receipt> {
  constructor(readonly order: Order) {
    super();
  }
}

/** Every command to a directive passes here. */
@CommandHandler(DirectiveMessage)
export class DirectiveHandler implements ICommandHandler<DirectiveMessage> {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  execute({ order }: DirectiveMessage): Promise<Receipt> {
    return this.register.orders.execute(order);
  }
}
