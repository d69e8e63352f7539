import { DomainError } from '@legation/domain';
import { EventStoreError } from '@legation/event-store';
import type { EventStoreErrorCode } from '@legation/event-store';
import type { Register } from '@legation/platform';
import type { Draft } from './draft.js';
import { streamOf } from './transport.js';
import type { Outcome, Transport } from './transport.js';

type Orders = Pick<Register['orders'], 'execute'>;

/** Faults of one command, which leave the rest of the import alone. */
const ofTheCommand: ReadonlySet<EventStoreErrorCode> = new Set([
  'COMMAND_ID_REUSED',
  'EVENT_ID_REUSED',
  'EVENT_TOO_LARGE',
  'KNOWN_FROM_IN_FUTURE',
  'WRONG_EXPECTED_REVISION',
]);

/** Sends commands into the log of this machine. */
export class LocalTransport implements Transport {
  readonly keepsOrder = true;

  constructor(
    private readonly orders: Orders,
    private readonly actor: string,
  ) {}

  async send(draft: Draft): Promise<Outcome> {
    const { id, type, target, data, source, dating, override, knownFrom, otherChairs } = draft;
    const envelope = { commandId: id, actor: this.actor, source, dating, override, knownFrom };
    try {
      const order = { type, target, data, envelope, ...(otherChairs ? { otherChairs } : {}) };
      await this.orders.execute(order);
      return { kind: 'placed' };
    } catch (error) {
      if (error instanceof DomainError) {
        const { code, field, stream, message } = error;
        return { kind: 'refused', code, field, stream, reason: message };
      }
      if (error instanceof EventStoreError && ofTheCommand.has(error.code)) {
        return { kind: 'refused', code: error.code, field: null, stream: streamOf(draft), reason: error.message };
      }
      throw error;
    }
  }
}
