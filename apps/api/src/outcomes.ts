import { Inject, Injectable } from '@nestjs/common';
import type { Receipt } from '@legation/event-store';
import type { Logger } from '@legation/platform';
import { Metrics } from './metrics.js';
import type { Outcome } from './metrics.js';
import { problemOf } from './problem.js';
import { LOGGER } from './tokens.js';

/** Counts and logs how each command ended: ids and codes, never what it said. */
@Injectable()
export class CommandOutcomes {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  ended(type: string, { stream, commandId, events, repeated, position }: Receipt): void {
    const outcome: Outcome = repeated ? 'repeated' : events === 0 ? 'unchanged' : 'accepted';
    this.metrics.commands.inc({ outcome });
    this.logger.info(`command.${outcome}`, {
      type,
      stream,
      commandId,
      position: position === null ? null : Number(position),
    });
  }

  failed(type: string, stream: string, commandId: string, error: unknown): void {
    const problem = problemOf(error);
    const outcome: Outcome = problem && problem.status < 500 ? 'refused' : 'failed';
    this.metrics.commands.inc({ outcome });
    this.logger.info(`command.${outcome}`, { type, stream, commandId, code: problem?.code ?? 'INTERNAL_ERROR' });
  }
}
