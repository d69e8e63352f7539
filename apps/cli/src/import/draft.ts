import type { OtherChair } from '@legation/domain';
import type { Dating, Source } from '@legation/event-store';
import type { RowField } from './csv/fields.js';

/** Where a record stands in what was imported; lines count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** What a record of a source is; also how a quarantined record says what it was. */
export const recordForms = ['command', 'mission', 'person', 'office', 'posting', 'revision', 'row'] as const;
export type RecordForm = (typeof recordForms)[number];

/** One command made from a record of a source. The id is made of the content: the same record gives the same id. */
export interface Draft {
  readonly id: string;
  readonly type: string;
  /** Id inside the category, such as `vn-japan`. */
  readonly target: string;
  readonly data: object;
  readonly source: Source | null;
  readonly dating: Dating | null;
  readonly override: { readonly reason: string } | null;
  readonly knownFrom: string | null;
  readonly otherChairs?: readonly OtherChair[];
  /** A refusal with this code is as good as done: the register knows it already. */
  readonly unless?: string;
}

/** One record that was read, with the commands that it becomes, in order. */
export interface Entry {
  readonly kind: 'entry';
  readonly place: Place;
  readonly form: RecordForm;
  /** As it was read, to be mended when it is refused. */
  readonly record: unknown;
  readonly drafts: readonly Draft[];
}

/** The first line of a spreadsheet, as it was read: the field of each column, null for one left out, and what separates them. */
export interface Heading {
  readonly columns: readonly (RowField | null)[];
  readonly separator: string;
}

/** One record that could not be read or placed; kept, with the reason, in a file that can be mended. */
export interface Unplaced {
  readonly kind: 'unplaced';
  readonly place: Place;
  readonly form: RecordForm;
  /** As it was read; a string when it was not even JSON. */
  readonly record: unknown;
  /** Of a row that is text: what it stands under. */
  readonly heading?: Heading;
  /** Of a command that was refused: the stream that it was for. */
  readonly stream?: string | null;
  readonly field: string | null;
  readonly code: string;
  readonly reason: string;
}

export type Reading = Entry | Unplaced;

/** A record that cannot be turned into commands. Caught at the record, which is then quarantined. */
export class Unreadable extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly field: string | null = null,
  ) {
    super(message);
    this.name = 'Unreadable';
  }
}

/** The entry that `drafts` makes of a record, or the same record unplaced when it throws `Unreadable`. */
export function place(at: Place, form: RecordForm, record: unknown, drafts: () => readonly Draft[]): Reading {
  try {
    return { kind: 'entry', place: at, form, record, drafts: drafts() };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { kind: 'unplaced', place: at, form, record, field: error.field, code: error.code, reason: error.message };
  }
}
