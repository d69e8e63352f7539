import { Inject } from '@nestjs/common';
import { Command, CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '@legation/event-store';
import type { Order, Register } from '@legation/platform';
import { REGISTER } from '../tokens.js';

export class BatchMessage extends Command<Receipt> {
  constructor(readonly order: Order) {
    super();
  }
}

/** Every command to a batch passes here. */
@CommandHandler(BatchMessage)
export class BatchHandler implements ICommandHandler<BatchMessage> {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  execute({ order }: BatchMessage): Promise<Receipt> {
    return this.register.orders.execute(order);
  }
}
