import { commandCategories, deciders, DomainError } from '@legation/domain';
import type { Decider, Message, OtherChair } from '@legation/domain';
import type { CommandRunner, Envelope, Receipt } from '@legation/event-store';
import { chairsOf, ReadStoreUnavailable } from '@legation/read-models';
import type { ReadStore } from '@legation/read-models';
import { refusalOf } from './refusal.js';

/** A command that was read and checked at an edge, and where it goes. */
export interface Order {
  /** Name of the command, such as `StartTerm`. */
  readonly type: string;
  /** The id inside the command's category, such as `vn-japan`. */
  readonly target: string;
  readonly data: object;
  readonly envelope: Envelope;
  /** Looked up by the sender; looked up in the read models when absent. */
  readonly otherChairs?: readonly OtherChair[];
}

/** Commands whose rules ask in which other chairs the official resides. */
const asksForChairs: ReadonlySet<string> = new Set(['StartTerm', 'RecordPosting']);

/** Hands orders to the decider of their category. */
export class Orders {
  constructor(
    private readonly commands: CommandRunner,
    private readonly readStore: ReadStore,
    /** Brings the read models up to what the log holds, where this process can. */
    private readonly freshen: () => Promise<unknown>,
  ) {}

  /**
   * @throws UnknownCommand
   * @throws DomainError as `CommandRunner.run`, with the stream, and with a field of this command
   * @throws EventStoreError as `CommandRunner.run`
   */
  async execute(order: Order): Promise<Receipt> {
    const { type, target, data, envelope } = order;
    const command = asksForChairs.has(type)
      ? { type, data, otherChairs: order.otherChairs ?? (await this.otherChairs(order)) }
      : { type, data };
    // Edges check the shape of data by its type; here the families meet, and the types of one decider are taken for all.
    const decider = deciders[categoryOf(type)] as Decider<unknown, Message, Message>;
    try {
      return await this.commands.run(decider, target, command, envelope);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw refusalOf({ type, stream: `${decider.category}-${target}`, data }, error);
    }
  }

  /** Other missions in which the official of this posting resides. What two commands at once let slip through shows under anomalies. */
  private async otherChairs({ target, data }: Order): Promise<readonly OtherChair[]> {
    const { postingId, officialId } = data as { readonly postingId: string; readonly officialId?: string };
    try {
      await this.freshen();
      return await chairsOf(this.readStore, { missionId: target, postingId, officialId: officialId ?? null });
    } catch (error) {
      if (!(error instanceof ReadStoreUnavailable)) throw error;
      return []; // the log is the truth, and takes commands while the read models are away
    }
  }
}

/** No command has this name. */
export class UnknownCommand extends Error {
  readonly code = 'UNKNOWN_COMMAND';

  constructor(type: string) {
    super(`"${type}" is not a command`);
    this.name = 'UnknownCommand';
  }
}

function categoryOf(type: string): keyof typeof deciders {
  if (!Object.hasOwn(commandCategories, type)) throw new UnknownCommand(type);
  return commandCategories[type as keyof typeof commandCategories];
}
