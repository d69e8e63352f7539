import { closeSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Unreadable } from './draft.js';
import type { Draft, Heading, Reading, RecordForm, Unplaced } from './draft.js';
import { place, recordForms } from './draft.js';
import { loadCommandReader } from './commands/commands.js';
import { rowAgain } from './csv/csv.js';
import { isRowField } from './csv/fields.js';
import { rowDrafts } from './csv/row.js';
import { findRegister } from './forms.js';
import { parseLine, readLines } from './lines.js';
import { Chairs } from './register/chairs.js';
import { missionDrafts, officeDrafts, personDrafts } from './register/others.js';
import { Persons } from './register/persons.js';
import { postingDrafts } from './register/posting.js';
import type { ReadingOptions } from './register/register.js';
import { revisionDrafts } from './register/revision.js';
import { readLookups } from './register/roles.js';

type Json = Record<string, unknown>;

/** One line of a quarantine file: mend `record`, and import the file. */
interface Quarantined {
  readonly quarantined: {
    readonly file: string;
    readonly line: number;
    readonly stream?: string;
    readonly field: string | null;
    readonly code: string;
    readonly reason: string;
  };
  readonly form: RecordForm;
  readonly heading?: Heading;
  readonly record: unknown;
}

/** Collects what could not be placed in a file that can be mended and imported again. No file is made when there is nothing. */
export class QuarantineFile {
  private handle: number | null = null;

  constructor(readonly path: string) {}

  add(unplaced: Unplaced): void {
    this.handle ??= openSync(this.path, 'ax');
    const { place: at, stream, field, code, reason, form, heading, record } = unplaced;
    const about = { quarantined: { ...at, ...(stream ? { stream } : {}), field, code, reason }, form };
    const line: Quarantined = { ...about, ...(heading ? { heading } : {}), record };
    writeSync(this.handle, `${JSON.stringify(line)}\n`);
  }

  get used(): boolean {
    return this.handle !== null;
  }

  close(): void {
    if (this.handle !== null) closeSync(this.handle);
  }
}

/** The records of a quarantine file, mended or not, placed as they would have been where they came from. */
export async function* readQuarantine(file: string, options: ReadingOptions): AsyncGenerator<Reading> {
  const chairs = new Chairs();
  const folders = new Map<string, Promise<Mapper>>();
  for await (const line of readLines(file, options.onBytes)) {
    const at = { file, line: line.number };
    let held: Quarantined;
    try {
      held = quarantinedOf(parseLine(line));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      yield {
        kind: 'unplaced',
        place: at,
        form: 'command',
        record: line.text,
        field: null,
        code: error.code,
        reason: error.message,
      };
      continue;
    }
    const folder = dirname(held.quarantined.file);
    const mapper = folders.get(folder) ?? mapperFor(folder, chairs, options.strict);
    folders.set(folder, mapper);
    const drafts = await mapper;
    const read = place(at, held.form, held.record, () => drafts(held.form, recordOf(held), held.quarantined.file));
    yield read.kind === 'unplaced' && held.heading ? { ...read, heading: held.heading } : read;
  }
}

type Mapper = (form: RecordForm, record: Json, file: string) => readonly Draft[];

/** Maps records by what their folder says of persons and roles; a folder that is gone says nothing. */
async function mapperFor(folder: string, chairs: Chairs, strict: boolean): Promise<Mapper> {
  const files = await findRegister(folder).catch(() => null);
  const persons = await Persons.read(files?.persons);
  const resolve = (id: string) => persons.resolve(id);
  const lookups = await readLookups(files ?? {});
  const commandDrafts = await loadCommandReader();
  const mappers: Readonly<Record<RecordForm, (record: Json, file: string) => readonly Draft[]>> = {
    command: (record) => commandDrafts(record),
    mission: (record) => missionDrafts(record, null),
    person: (record) => personDrafts(record, null),
    office: (record) => officeDrafts(record, resolve, strict),
    posting: (record) => postingDrafts(record, chairs, resolve, strict),
    revision: (record) => revisionDrafts(record, { chairs, resolve, ...lookups }, strict),
    row: (record, file) => rowDrafts(record, file.slice(dirname(file).length).replace(/^[/\\]/, ''), chairs, strict),
  };
  return (form, record, file) => mappers[form](record, file);
}

function quarantinedOf(line: Json): Quarantined {
  const about = line['quarantined'];
  const form = recordForms.find((known) => known === line['form']);
  if (typeof about !== 'object' || about === null || form === undefined) {
    throw new Unreadable(
      'INVALID_VALUE',
      'a line of a quarantine file has quarantined {file, line, ...}, form and record',
    );
  }
  const heading = headingIn(line['heading']);
  const held = { quarantined: about as Quarantined['quarantined'], form, record: line['record'] };
  return heading ? { ...held, heading } : held;
}

function headingIn(value: unknown): Heading | undefined {
  if (value === undefined) return undefined;
  const { columns, separator } = (value ?? {}) as Record<string, unknown>;
  const isColumn = (each: unknown) => each === null || (typeof each === 'string' && isRowField(each));
  if (Array.isArray(columns) && columns.every(isColumn) && typeof separator === 'string' && separator.length === 1) {
    return { columns: columns as Heading['columns'], separator };
  }
  throw new Unreadable('INVALID_VALUE', 'heading has columns, the field of each or null, and separator', 'heading');
}

/** The record as an object: what could not be read may have been mended as the text that it was. @throws Unreadable */
function recordOf({ form, heading, record, quarantined: { code } }: Quarantined): Json {
  if (typeof record === 'string' && form === 'row') {
    if (heading) return rowAgain(record, heading, code);
    throw new Unreadable('INVALID_VALUE', 'a row that is text has the heading of its file beside it', 'heading');
  }
  if (typeof record === 'string') return parseLine({ number: 0, text: record, ended: true, fault: null });
  if (typeof record === 'object' && record !== null && !Array.isArray(record)) return record as Json;
  throw new Unreadable('INVALID_VALUE', 'record is not a JSON object', 'record');
}
