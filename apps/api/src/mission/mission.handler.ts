import { Inject } from '@nestjs/common';
import { Command, CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '@legation/event-store';
import type { Order, Register } from '@legation/platform';
import { REGISTER } from '../tokens.js';

export class MissionMessage extends Command<Receipt> {
  constructor(readonly order: Order) {
    super();
  }
}

/** Every command to a mission passes here. */
@CommandHandler(MissionMessage)
export class MissionHandler implements ICommandHandler<MissionMessage> {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  execute({ order }: MissionMessage): Promise<Receipt> {
    return this.register.orders.execute(order);
  }
}
