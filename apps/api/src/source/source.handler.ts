import { Inject } from '@nestjs/common';
import { Command, CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '@legation/event-store';
import type { Order, Register } from '@legation/platform';
import { REGISTER } from '../tokens.js';

export class SourceMessage extends Command<Receipt> {
  constructor(readonly order: Order) {
    super();
  }
}

/** Every command to a source passes here. */
@CommandHandler(SourceMessage)
export class SourceHandler implements ICommandHandler<SourceMessage> {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  execute({ order }: SourceMessage): Promise<Receipt> {
    return this.register.orders.execute(order);
  }
}
