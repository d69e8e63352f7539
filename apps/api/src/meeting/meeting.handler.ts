import { Inject } from '@nestjs/common';
import { Command, CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '@legation/event-store';
import type { Order, Register } from '@legation/platform';
import { REGISTER } from '../tokens.js';

export class MeetingMessage extends Command<Receipt> {
  constructor(readonly order: Order) {
    super();
  }
}

/** Every command to a meeting passes here. */
@CommandHandler(MeetingMessage)
export class MeetingHandler implements ICommandHandler<MeetingMessage> {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  execute({ order }: MeetingMessage): Promise<Receipt> {
    return this.register.orders.execute(order);
  }
}
