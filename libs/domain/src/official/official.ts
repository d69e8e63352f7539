import type { Asked, DataOf, Decided, Decider, Recorded } from '../decider.js';
import { DomainError } from '../errors.js';
import { plainText } from '../plain-text.js';
import { RuleBook, requireDate, requireReason, requireText } from '../rules.js';
import { sameJson } from '../same.js';
import { surelyBefore } from '../time/partial-date.js';
import type { PartialDate } from '../time/partial-date.js';
import type { OfficialCommand } from './official.commands.js';
import type { NameKind, OfficialEvent } from './official.events.js';

type Named = Pick<DataOf<OfficialEvent, 'OfficeAttested'>, 'holdingId' | 'title' | 'organisation' | 'branch'>;
type Assumption = DataOf<OfficialEvent, 'OfficeAssumed'>;
type Departure = DataOf<OfficialEvent, 'OfficeLeft'>;

/** One holding: seen in office, known to have begun, over, or never begun. */
type Holding =
  | { readonly status: 'attested'; readonly office: Named; readonly seenOn: readonly PartialDate[] }
  | {
      readonly status: 'assumed';
      readonly office: Named;
      readonly seenOn: readonly PartialDate[];
      readonly assumption: Assumption;
    }
  | {
      readonly status: 'left';
      readonly office: Named;
      readonly seenOn: readonly PartialDate[];
      readonly assumption: Assumption | null;
      readonly departure: Departure;
    }
  | {
      readonly status: 'notTakenUp';
      readonly office: Named;
      readonly statement: DataOf<OfficialEvent, 'OfficeNotTakenUp'>;
    };

interface Registered {
  readonly status: 'registered';
  readonly registration: DataOf<OfficialEvent, 'OfficialRegistered'>;
  readonly variants: ReadonlyMap<string, NameKind>;
  readonly holdings: ReadonlyMap<string, Holding>;
  readonly ranks: readonly DataOf<OfficialEvent, 'RankConferred'>[];
}

export type OfficialState =
  | { readonly status: 'unknown' }
  | Registered
  | { readonly status: 'merged'; readonly merger: DataOf<OfficialEvent, 'OfficialsMerged'> };

/** One person: names, offices, ranks. Offices are facts of a day, so several may be held at once. */
export const official: Decider<OfficialState, OfficialCommand, OfficialEvent> = {
  category: 'official',
  initialState: { status: 'unknown' },
  evolve,
  decide,
};

function evolve(state: OfficialState, event: Recorded<OfficialEvent>): OfficialState {
  if (event.type === 'OfficialRegistered') {
    return { status: 'registered', registration: event.data, variants: new Map(), holdings: new Map(), ranks: [] };
  }
  if (state.status !== 'registered') return state; // nothing follows a merger
  const holding = (id: string, next: Holding): Registered => ({
    ...state,
    holdings: new Map(state.holdings).set(id, next),
  });
  switch (event.type) {
    case 'NameVariantAdded':
      return { ...state, variants: new Map(state.variants).set(event.data.name, event.data.kind) };
    case 'OfficeAssumed':
      return holding(event.data.holdingId, assumed(state.holdings.get(event.data.holdingId), event.data));
    case 'OfficeAttested':
      return holding(event.data.holdingId, attested(state.holdings.get(event.data.holdingId), event.data));
    case 'OfficeLeft': {
      const before = state.holdings.get(event.data.holdingId);
      if (!before || before.status === 'notTakenUp') return state;
      const assumption = before.status === 'attested' ? null : before.assumption;
      return holding(event.data.holdingId, { ...before, status: 'left', assumption, departure: event.data });
    }
    case 'OfficeNotTakenUp':
      return holding(event.data.holdingId, { status: 'notTakenUp', office: event.data, statement: event.data });
    case 'RankConferred':
      return { ...state, ranks: [...state.ranks, event.data] };
    case 'OfficialsMerged':
      return { status: 'merged', merger: event.data };
  }
}

function assumed(before: Holding | undefined, assumption: Assumption): Holding {
  if (before?.status === 'left') return { ...before, assumption };
  const seenOn = before && before.status !== 'notTakenUp' ? before.seenOn : [];
  return { status: 'assumed', office: assumption, seenOn, assumption };
}

function attested(before: Holding | undefined, data: DataOf<OfficialEvent, 'OfficeAttested'>): Holding {
  if (!before || before.status === 'notTakenUp') return { status: 'attested', office: data, seenOn: [data.on] };
  return { ...before, seenOn: [...before.seenOn, data.on] };
}

function decide(command: Asked<OfficialCommand>, state: OfficialState): readonly Decided<OfficialEvent>[] {
  const book = new RuleBook(command.override);
  const events = decideOn(command, state, book);
  const overridden = book.overridden();
  return overridden ? events.map((event) => ({ ...event, overridden })) : events;
}

function decideOn(command: Asked<OfficialCommand>, state: OfficialState, book: RuleBook): readonly OfficialEvent[] {
  if (command.type === 'RegisterOfficial') return register(command.data, state);
  if (command.type === 'MergeOfficials' && state.status === 'merged' && sameJson(state.merger, command.data)) return [];
  const here = requireRegistered(state);
  switch (command.type) {
    case 'AddNameVariant': {
      const { name, kind } = command.data;
      requireText(name, 'name');
      if (name === here.registration.name || here.variants.get(name) === kind) return [];
      return [{ type: 'NameVariantAdded', data: command.data }];
    }
    case 'AssumeOffice':
      return assumeOffice(command.data, here.holdings.get(command.data.holdingId), book);
    case 'AttestOffice':
      return attestOffice(command.data, here.holdings.get(command.data.holdingId));
    case 'LeaveOffice':
      return leaveOffice(command.data, here.holdings.get(command.data.holdingId), book);
    case 'RecordOfficeNotTakenUp': {
      const before = here.holdings.get(command.data.holdingId);
      requireOffice(command.data);
      requireDate(command.data.appointedOn, 'appointedOn');
      if (before?.status === 'notTakenUp' && sameJson(before.statement, command.data)) return [];
      requireFree(before === undefined, command.data.holdingId, 'is recorded already');
      return [{ type: 'OfficeNotTakenUp', data: command.data }];
    }
    case 'ConferRank':
      requireText(command.data.rank, 'rank');
      requireDate(command.data.on, 'on');
      if (here.ranks.some((rank) => sameJson(rank, command.data))) return [];
      return [{ type: 'RankConferred', data: command.data }];
    case 'MergeOfficials':
      requireReason(command.data.reason);
      if (command.data.intoOfficialId === command.id) {
        throw new DomainError('INVALID_VALUE', 'An official cannot be merged into himself; name the other record.', {
          field: 'intoOfficialId',
          fact: { intoOfficialId: command.data.intoOfficialId },
        });
      }
      return [{ type: 'OfficialsMerged', data: command.data }];
  }
}

function register(data: DataOf<OfficialEvent, 'OfficialRegistered'>, state: OfficialState): readonly OfficialEvent[] {
  requireText(data.name, 'name');
  requireNotMerged(state);
  if (state.status === 'unknown') return [{ type: 'OfficialRegistered', data }];
  const { name } = state.registration;
  if (!sameJson(state.registration, data)) {
    throw new DomainError(
      'OFFICIAL_ALREADY_REGISTERED',
      `This id is ${name}'s; add another spelling with AddNameVariant, or register another person under another id.`,
      { field: 'name', fact: { name } },
    );
  }
  return [];
}

function assumeOffice(data: Assumption, before: Holding | undefined, book: RuleBook): readonly OfficialEvent[] {
  requireOffice(data);
  requireDate(data.appointedOn, 'appointedOn');
  requireDate(data.on, 'on');
  if (!before) return [{ type: 'OfficeAssumed', data }];
  requireSameOffice(before, data);
  if ((before.status === 'assumed' || before.status === 'left') && before.assumption) {
    requireFree(sameJson(before.assumption, data), data.holdingId, 'began as recorded before, and this says otherwise');
    return [];
  }
  if (before.status === 'notTakenUp') requireFree(false, data.holdingId, 'was never taken up');
  else {
    if (before.status === 'left') keepHeldBeforeLeft(data.on, before.departure.on, book);
    for (const seen of before.seenOn)
      requireFree(!(data.on && surelyBefore(seen, data.on)), data.holdingId, `was held already on ${seen}`);
  }
  return [{ type: 'OfficeAssumed', data }];
}

function attestOffice(
  data: DataOf<OfficialEvent, 'OfficeAttested'>,
  before: Holding | undefined,
): readonly OfficialEvent[] {
  requireOffice(data);
  requireDate(data.on, 'on');
  if (!before) return [{ type: 'OfficeAttested', data }];
  requireSameOffice(before, data);
  if (before.status === 'notTakenUp') {
    requireFree(false, data.holdingId, 'was never taken up');
    return [];
  }
  if (before.seenOn.includes(data.on)) return [];
  const begun = before.status === 'attested' ? null : before.assumption?.on;
  requireFree(!(begun && surelyBefore(data.on, begun)), data.holdingId, `began only on ${begun}`);
  if (before.status === 'left') {
    const { on } = before.departure;
    if (surelyBefore(on, data.on)) {
      throw new DomainError(
        'OFFICE_LEFT',
        `Holding ${data.holdingId} ended on ${on}; if he held the office again, that is another holdingId.`,
        { field: 'on', fact: { holdingId: data.holdingId, leftOn: on } },
      );
    }
  }
  return [{ type: 'OfficeAttested', data }];
}

function leaveOffice(data: Departure, before: Holding | undefined, book: RuleBook): readonly OfficialEvent[] {
  requireDate(data.on, 'on');
  if (before === undefined || before.status === 'notTakenUp') {
    throw new DomainError(
      'OFFICE_NOT_FOUND',
      `No office was held as ${data.holdingId}; record that he assumed it, or was seen in it, first.`,
      { field: 'holdingId', fact: { holdingId: data.holdingId } },
    );
  }
  if (before.status === 'left') {
    if (!sameJson(before.departure, data)) {
      throw new DomainError('OFFICE_LEFT', `Holding ${data.holdingId} ended on ${before.departure.on} already.`, {
        field: 'holdingId',
        fact: { holdingId: data.holdingId, leftOn: before.departure.on },
      });
    }
    return [];
  }
  if (before.status === 'assumed') keepHeldBeforeLeft(before.assumption.on, data.on, book);
  for (const seen of before.seenOn) keepHeldBeforeLeft(seen, data.on, book);
  return [{ type: 'OfficeLeft', data }];
}

function requireRegistered(state: OfficialState): Registered {
  requireNotMerged(state);
  if (state.status === 'unknown') {
    throw new DomainError('OFFICIAL_NOT_FOUND', 'No such official; register him first (RegisterOfficial).');
  }
  return state;
}

function requireNotMerged(state: OfficialState): asserts state is Exclude<OfficialState, { status: 'merged' }> {
  if (state.status !== 'merged') return;
  const { intoOfficialId } = state.merger;
  throw new DomainError('OFFICIAL_MERGED', `This record was merged into ${intoOfficialId}; record the fact there.`, {
    fact: { intoOfficialId },
  });
}

function requireOffice(office: Named): void {
  requireText(office.holdingId, 'holdingId');
  requireText(office.title, 'title');
}

/** One holding is one office: a title may be printed with other marks or capitals (`Uỷ viên`, `Ủy viên`), nothing else. */
function requireSameOffice({ office: before }: Holding, now: Named): void {
  const same =
    plainText(before.title) === plainText(now.title) &&
    before.organisation === now.organisation &&
    before.branch === now.branch;
  requireFree(same, now.holdingId, `is "${before.title}"`);
}

function requireFree(holds: boolean, holdingId: string, what: string): void {
  if (!holds) {
    throw new DomainError('OFFICE_EXISTS', `Holding ${holdingId} ${what}; another holding takes another holdingId.`, {
      field: 'holdingId',
      fact: { holdingId },
    });
  }
}

function keepHeldBeforeLeft(held: PartialDate | null, left: PartialDate, book: RuleBook): void {
  const message = `The office was left on ${left}, before a day on which it was held (${held}).`;
  book.keep(held === null || !surelyBefore(left, held), 'END_BEFORE_START', message, {
    field: 'on',
    fact: { heldOn: held, leftOn: left },
  });
}
