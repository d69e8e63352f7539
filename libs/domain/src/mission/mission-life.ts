import type { Asked, Recorded } from '../decider.js';
import { DomainError } from '../errors.js';
import { requireDate } from '../rules.js';
import type { RuleBook } from '../rules.js';
import { surelyBefore } from '../time/partial-date.js';
import type { PartialDate } from '../time/partial-date.js';
import type { MissionLifeCommand } from './mission.commands.js';
import type { MissionKind, MissionLifeEvent } from './mission-life.events.js';

/** A stretch in which the mission was open; null bounds are not known (from) or not reached (to). */
export interface OpenPeriod {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

export type MissionLife =
  | { readonly status: 'unopened' }
  | {
      readonly status: 'open' | 'suspended' | 'closed';
      readonly kind: MissionKind;
      readonly name: string;
      readonly receivingStates: readonly string[];
      /** In the order in which they were recorded. */
      readonly periods: readonly OpenPeriod[];
      /** The day of the suspension or closure in force; null while open. */
      readonly endedOn: PartialDate | null;
    };

export function evolveLife(life: MissionLife, event: Recorded<MissionLifeEvent>): MissionLife {
  switch (event.type) {
    case 'MissionOpened':
      return {
        status: 'open',
        kind: event.data.kind,
        name: event.data.name,
        receivingStates: event.data.receivingStates,
        periods: [...(life.status === 'unopened' ? [] : life.periods), { from: event.data.on, to: null }],
        endedOn: null,
      };
    case 'MissionRaised':
      return life.status === 'unopened' ? life : { ...life, kind: event.data.kind, name: event.data.name ?? life.name };
    case 'MissionSuspended':
    case 'RelationsSevered':
      return ended(life, 'suspended', event.data.on);
    case 'MissionClosed':
      return ended(life, 'closed', event.data.on);
  }
}

function ended(life: MissionLife, status: 'suspended' | 'closed', on: PartialDate): MissionLife {
  if (life.status === 'unopened') return life;
  const last = life.periods.at(-1);
  const periods = last?.to === null ? [...life.periods.slice(0, -1), { from: last.from, to: on }] : life.periods;
  return { ...life, status, periods, endedOn: on };
}

export function decideLife(
  command: Asked<MissionLifeCommand>,
  life: MissionLife,
  book: RuleBook,
  headInPost: (on: PartialDate) => Holding | null,
): readonly MissionLifeEvent[] {
  requireDate(command.data.on, 'on');
  switch (command.type) {
    case 'OpenMission': {
      if (life.status === 'open') {
        const same = life.kind === command.data.kind && life.name === command.data.name;
        if (!same || life.periods.at(-1)?.from !== command.data.on) {
          throw new DomainError('MISSION_ALREADY_OPEN', `${life.name} is open; raise, suspend or close it.`, {
            fact: { name: life.name },
          });
        }
        return [];
      }
      if (life.status !== 'unopened') {
        const closedOn = life.periods.at(-1)?.to ?? null;
        book.keep(
          !isBefore(command.data.on, closedOn),
          'OUT_OF_ORDER',
          `${life.name} closed on ${closedOn}; it cannot open again on ${command.data.on}.`,
          { field: 'on', fact: { closedOn } },
        );
      }
      return [{ type: 'MissionOpened', data: command.data }];
    }
    case 'RaiseMission': {
      const open = requireOpen(life);
      if (open.kind === command.data.kind && (command.data.name ?? open.name) === open.name) return [];
      return [{ type: 'MissionRaised', data: command.data }];
    }
    case 'SuspendMission':
      if (isAlready('suspended', life, command.data.on)) return [];
      keepAfterOpening(requireOpen(life), command.data.on, book);
      return [{ type: 'MissionSuspended', data: command.data }];
    case 'SeverRelations':
      if (isAlready('suspended', life, command.data.on)) return [];
      keepAfterOpening(requireOpen(life), command.data.on, book);
      return [{ type: 'RelationsSevered', data: command.data }];
    case 'CloseMission': {
      if (isAlready('closed', life, command.data.on)) return [];
      const known = requireFound(life);
      if (known.status === 'closed') {
        throw new DomainError('MISSION_ALREADY_CLOSED', `${known.name} closed on ${known.endedOn}.`, {
          field: 'on',
          fact: { closedOn: known.endedOn },
        });
      }
      keepAfterOpening(known, command.data.on, book);
      const head = headInPost(command.data.on);
      const held = `${head?.postingId} still holds the chair of ${known.name}, since ${head?.startOn}; end that term first.`;
      book.keep(head === null, 'CHAIR_OCCUPIED', held, { field: 'on', fact: { ...head } });
      return [{ type: 'MissionClosed', data: command.data }];
    }
  }
}

/** Whose term has no end yet. */
export interface Holding {
  readonly postingId: string;
  readonly startOn: PartialDate;
}

type KnownLife = Exclude<MissionLife, { status: 'unopened' }>;

export function requireFound(life: MissionLife): KnownLife {
  if (life.status === 'unopened') {
    throw new DomainError('MISSION_NOT_FOUND', 'No such mission; open it first (OpenMission).');
  }
  return life;
}

function isAlready(status: 'suspended' | 'closed', life: MissionLife, on: PartialDate): boolean {
  return life.status === status && life.endedOn === on;
}

function requireOpen(life: MissionLife): KnownLife {
  const known = requireFound(life);
  if (known.status !== 'open') {
    throw new DomainError('MISSION_NOT_OPEN', `${known.name} is ${known.status}; open it first.`, {
      fact: { status: known.status },
    });
  }
  return known;
}

/** True when some reading of the day falls into a stretch in which the mission was open. */
export function mayBeOpenOn(life: KnownLife, on: PartialDate): boolean {
  return life.periods.some((period) => !isBefore(on, period.from) && !isBefore(period.to, on));
}

function keepAfterOpening(life: KnownLife, on: PartialDate, book: RuleBook): void {
  const openedOn = life.periods.at(-1)?.from ?? null;
  book.keep(!isBefore(on, openedOn), 'OUT_OF_ORDER', `${life.name} opened on ${openedOn}, after ${on}.`, {
    field: 'on',
    fact: { openedOn },
  });
}

/** Surely before; an unknown day is never surely anything. */
function isBefore(a: PartialDate | null, b: PartialDate | null): boolean {
  return a !== null && b !== null && surelyBefore(a, b);
}
