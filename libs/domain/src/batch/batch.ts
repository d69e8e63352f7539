import type { Asked, DataOf, Decider, Recorded } from '../decider.js';
import { DomainError } from '../errors.js';
import { requireCount, requireDate, requireText } from '../rules.js';
import { sameJson } from '../same.js';
import type { BatchCommand } from './batch.commands.js';
import type { BatchEvent } from './batch.events.js';

type Opening = DataOf<BatchEvent, 'BatchOpened'>;
type Size = DataOf<BatchEvent, 'BatchSizeDeclared'>;

interface Contents {
  readonly opening: Opening;
  /** The latest declaration; sources may declare again, and may disagree. */
  readonly size: Size | null;
  /** `<missionId>/<postingId>` of each posting named. */
  readonly members: ReadonlySet<string>;
}

export type BatchState =
  | { readonly status: 'unknown' }
  | ({ readonly status: 'open' } & Contents)
  | ({ readonly status: 'closed'; readonly closing: DataOf<BatchEvent, 'BatchClosed'> } & Contents);

/** An appointment batch: what is declared of it, and who is named. A declared sum that does not add up is recorded, and shown. */
export const batch: Decider<BatchState, BatchCommand, BatchEvent> = {
  category: 'batch',
  initialState: { status: 'unknown' },
  evolve,
  decide,
};

const memberKey = ({ missionId, postingId }: DataOf<BatchEvent, 'PostingAddedToBatch'>): string =>
  `${missionId}/${postingId}`;

function evolve(state: BatchState, event: Recorded<BatchEvent>): BatchState {
  if (event.type === 'BatchOpened') return { status: 'open', opening: event.data, size: null, members: new Set() };
  if (state.status === 'unknown') return state; // a batch begins with its opening
  switch (event.type) {
    case 'BatchSizeDeclared':
      return { ...state, size: event.data };
    case 'PostingAddedToBatch':
      return { ...state, members: new Set(state.members).add(memberKey(event.data)) };
    case 'BatchClosed':
      return { ...state, status: 'closed', closing: event.data };
  }
}

function decide(command: Asked<BatchCommand>, state: BatchState): readonly BatchEvent[] {
  switch (command.type) {
    case 'OpenBatch':
      return open(command.data, state);
    case 'DeclareBatchSize': {
      requireSize(command.data);
      const here = requireOpened(state);
      if (here.size && sameJson(here.size, command.data)) return [];
      requireStillOpen(here);
      return [{ type: 'BatchSizeDeclared', data: command.data }];
    }
    case 'AddPostingToBatch': {
      requireText(command.data.postingId, 'postingId');
      const here = requireOpened(state);
      if (here.members.has(memberKey(command.data))) return [];
      requireStillOpen(here);
      return [{ type: 'PostingAddedToBatch', data: command.data }];
    }
    case 'CloseBatch': {
      requireDate(command.data.on, 'on');
      const here = requireOpened(state);
      if (here.status === 'closed' && sameJson(here.closing, command.data)) return [];
      requireStillOpen(here);
      return [{ type: 'BatchClosed', data: command.data }];
    }
  }
}

function open(data: Opening, state: BatchState): readonly BatchEvent[] {
  requireText(data.name, 'name');
  requireText(data.nameEn, 'nameEn');
  requireText(data.termLabel, 'termLabel');
  requireDate(data.on, 'on');
  if (state.status === 'unknown') return [{ type: 'BatchOpened', data }];
  if (!sameJson(state.opening, data)) {
    throw new DomainError(
      'BATCH_ALREADY_OPEN',
      `This id is the batch "${state.opening.name}"; open another batch under another id.`,
      { fact: { name: state.opening.name } },
    );
  }
  return [];
}

function requireSize({ total, byClass, areas, on }: Size): void {
  requireCount(total, 1, 'total');
  byClass.forEach(({ headClass, count }, at) => {
    requireCount(count, 0, `byClass.${at}.count`);
    if (byClass.findIndex((other) => other.headClass === headClass) !== at) {
      throw new DomainError('INVALID_VALUE', `byClass.${at}: ${headClass} is counted twice.`, {
        field: `byClass.${at}.headClass`,
        fact: { headClass },
      });
    }
  });
  if (areas) requireCount(areas.count, 0, 'areas.count');
  requireDate(on, 'on');
}

function requireOpened(state: BatchState): Exclude<BatchState, { status: 'unknown' }> {
  if (state.status === 'unknown') {
    throw new DomainError('BATCH_NOT_FOUND', 'No such batch; open it first (OpenBatch).');
  }
  return state;
}

function requireStillOpen(state: Exclude<BatchState, { status: 'unknown' }>): void {
  if (state.status === 'open') return;
  const { on } = state.closing;
  throw new DomainError('BATCH_CLOSED', `The batch was closed${on === null ? '' : ` on ${on}`}; it takes no more.`, {
    fact: { closedOn: on },
  });
}
