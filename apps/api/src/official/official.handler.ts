import { Inject } from '@nestjs/common';
import { Command, CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '@legation/event-store';
import type { Order, Register } from '@legation/platform';
import { REGISTER } from '../tokens.js';

export class OfficialMessage extends Command<Receipt> {
  constructor(readonly order: Order) {
    super();
  }
}

/** Every command to an official passes here. */
@CommandHandler(OfficialMessage)
export class OfficialHandler implements ICommandHandler<OfficialMessage> {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  execute({ order }: OfficialMessage): Promise<Receipt> {
    return this.register.orders.execute(order);
  }
}
