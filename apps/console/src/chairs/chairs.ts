import type { Schemas } from '../api/client.js';

export type Term = Schemas['TermInterval'];
export type Mission = Schemas['MissionDocument'];

/**
 * How a mission's chair stands on a day: a head surely holds it; somebody acts in it; it is empty; the record leaves it open; or the
 * mission is not open at all.
 */
export const chairStates = ['held', 'acting', 'vacant', 'unknown', 'closed'] as const;
export type ChairState = (typeof chairStates)[number];

export interface Chair {
  readonly mission: Mission;
  readonly state: ChairState;
  /** Who surely holds it: heads, else whoever acts. */
  readonly holders: readonly Term[];
  /** Heads that a partial date leaves possible. */
  readonly possible: readonly Term[];
  /** The head before, of an empty chair; its end is since when it is empty. */
  readonly last: Term | null;
}

interface Columns {
  readonly startMin: Int32Array;
  readonly startMax: Int32Array;
  readonly endMin: Int32Array;
  readonly endMax: Int32Array;
  readonly stale: Int32Array;
  readonly interim: Uint8Array;
}

/**
 * Every term of every mission as known at one moment, to be asked for any day without asking the server again. The rule of a term on a
 * day is that of `TermInterval` in the API's description.
 */
export class Chairs {
  /** By mission, in the order of the missions. */
  readonly terms: readonly Term[];
  readonly #columns: Columns;
  /** Where each mission's terms begin; one more than there are missions. */
  readonly #first: Int32Array;
  readonly #steps: readonly (readonly (readonly [from: number, isOpen: boolean])[])[];
  /** Every day on which something in the register begins, ends or becomes possible, in order. */
  readonly changes: readonly string[];

  constructor(
    readonly missions: readonly Mission[],
    terms: readonly Term[],
  ) {
    const byMission = new Map<string, Term[]>(missions.map(({ id }) => [id, []]));
    for (const term of terms) byMission.get(term.missionId)?.push(term);
    this.terms = [...byMission.values()].flat();
    this.#first = new Int32Array(missions.length + 1);
    missions.forEach(({ id }, at) => {
      this.#first[at + 1] = (this.#first[at] ?? 0) + (byMission.get(id)?.length ?? 0);
    });
    this.#columns = columnsOf(this.terms);
    this.#steps = missions.map(openings);
    this.changes = changesIn(missions, this.terms);
  }

  /** Each mission's state on the day, as places in `chairStates`, in the order of the missions; written into `into` where it is given. */
  statesOn(day: string, into = new Uint8Array(this.missions.length)): Uint8Array {
    const on = numberOf(day);
    for (let at = 0; at < this.missions.length; at += 1) into[at] = chairStates.indexOf(this.#stateOf(at, on));
    return into;
  }

  /** Each mission's chair on the day, with those who hold it. */
  on(day: string): readonly Chair[] {
    const on = numberOf(day);
    return this.missions.map((mission, at) => {
      const state = this.#stateOf(at, on);
      if (state === 'closed') return { mission, state, holders: [], possible: [], last: null };
      const places = this.#placesOf(at);
      const sure = places.filter((place) => this.#isSure(place, on));
      const heads = sure.filter((place) => !this.#columns.interim[place]);
      const possible = places.filter((place) => this.#mayBeHead(place, on));
      return {
        mission,
        state,
        holders: this.#termsAt(heads.length > 0 ? heads : sure),
        possible: this.#termsAt(possible),
        last: state === 'held' ? null : this.#lastHead(places, on),
      };
    });
  }

  #stateOf(at: number, on: number): ChairState {
    if (!isOpenOn(this.#steps[at] ?? [], on)) return 'closed';
    const { interim } = this.#columns;
    let [isActed, mayBeHeld, wasHeld] = [false, false, false];
    for (let place = this.#first[at] ?? 0; place < (this.#first[at + 1] ?? 0); place += 1) {
      if (this.#isSure(place, on)) {
        if (!interim[place]) return 'held';
        isActed = true;
      }
      mayBeHeld ||= this.#mayBeHead(place, on);
      wasHeld ||= this.#wasHead(place, on);
    }
    if (isActed) return 'acting';
    return wasHeld && !mayBeHeld ? 'vacant' : 'unknown';
  }

  #isSure(place: number, on: number): boolean {
    const { startMax, endMin, stale } = this.#columns;
    return (startMax[place] ?? 0) <= on && on < (endMin[place] ?? 0) && on < (stale[place] ?? 0);
  }

  #mayBeHead(place: number, on: number): boolean {
    const { startMin, endMax, stale, interim } = this.#columns;
    const holds = (startMin[place] ?? 0) <= on && on < (endMax[place] ?? 0) && on < (stale[place] ?? 0);
    return holds && !interim[place] && !this.#isSure(place, on);
  }

  #wasHead(place: number, on: number): boolean {
    return !this.#columns.interim[place] && (this.#columns.endMin[place] ?? 0) <= on;
  }

  #lastHead(places: readonly number[], on: number): Term | null {
    let last: number | null = null;
    const { endMin } = this.#columns;
    for (const place of places)
      if (this.#wasHead(place, on) && (last === null || (endMin[place] ?? 0) > (endMin[last] ?? 0))) last = place;
    return last === null ? null : (this.terms[last] ?? null);
  }

  #placesOf(at: number): readonly number[] {
    const first = this.#first[at] ?? 0;
    return Array.from({ length: (this.#first[at + 1] ?? 0) - first }, (_, index) => first + index);
  }

  #termsAt(places: readonly number[]): readonly Term[] {
    return places.flatMap((place) => this.terms[place] ?? []);
  }
}

/** Later than every day of the calendar. */
const never = 99_999_999;

/** A day as a number that is in the order of days: `2023-07-20` is 20230720. */
const numberOf = (day: string): number => Number(day.replaceAll('-', ''));

const earliestOf = (partial: string): number => numberOf(`${partial}-01-01`.slice(0, 10));

function columnsOf(terms: readonly Term[]): Columns {
  const column = (day: (term: Term) => string | null) =>
    Int32Array.from(terms, (term) => {
      const at = day(term);
      return at === null ? never : numberOf(at);
    });
  return {
    startMin: column(({ start }) => start.earliest),
    startMax: column(({ start }) => start.latest),
    endMin: column(({ end }) => end?.earliest ?? null),
    endMax: column(({ end }) => end?.latest ?? null),
    stale: column(({ staleFrom }) => staleFrom),
    interim: Uint8Array.from(terms, ({ interim }) => Number(interim)),
  };
}

/** A step without a day counts from the beginning; what is raised stays as it was. */
const openings = ({ steps }: Mission) =>
  steps
    .filter(({ type }) => type !== 'MissionRaised')
    .map(({ type, on }) => [on === null ? 0 : earliestOf(on), type === 'MissionOpened'] as const);

function isOpenOn(steps: readonly (readonly [from: number, isOpen: boolean])[], on: number): boolean {
  let open = false;
  for (const [from, isOpen] of steps) if (from <= on) open = isOpen;
  return open;
}

function changesIn(missions: readonly Mission[], terms: readonly Term[]): readonly string[] {
  const days = new Set<string>();
  for (const { start, end, staleFrom } of terms) {
    days.add(start.earliest).add(start.latest);
    if (end) days.add(end.earliest).add(end.latest);
    if (staleFrom !== null) days.add(staleFrom);
  }
  for (const { steps } of missions) for (const { on } of steps) if (on !== null) days.add(`${on}-01-01`.slice(0, 10));
  return [...days].sort();
}
