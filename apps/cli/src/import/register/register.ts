import { place, Unreadable } from '../draft.js';
import type { Draft, Reading, RecordForm } from '../draft.js';
import { parseLine, readLines } from '../lines.js';
import { requiredText } from '../text.js';
import { Chairs } from './chairs.js';
import { missionDrafts, officeDrafts, personDrafts, unlistedMissionDrafts, unlistedPersonDrafts } from './others.js';
import { Persons } from './persons.js';
import { postingDrafts } from './posting.js';
import { instantOf, revisionDrafts } from './revision.js';
import { readLookups } from './roles.js';
import { Stated } from './stated.js';

type Json = Record<string, unknown>;

/** The files of a postings register, each found by what stands in it. */
export interface RegisterFiles {
  readonly missions?: string;
  readonly persons?: string;
  readonly offices?: string;
  readonly postings?: string;
  readonly revisions?: string;
  readonly roles?: string;
}

export interface ReadingOptions {
  /** The changes of the record, each known from its own day, instead of the record of today. */
  readonly history: boolean;
  /** Rules are kept: what breaks one is refused, not recorded as stated. */
  readonly strict: boolean;
  readonly onBytes?: (bytes: number) => void;
}

/** The files that an import reads, in order. */
export function filesRead(files: RegisterFiles, history: boolean): readonly string[] {
  const wanted = history
    ? [files.missions, files.persons, files.revisions]
    : [files.missions, files.persons, files.offices, files.postings];
  return wanted.filter((file) => file !== undefined);
}

/** Every record of a postings register, with the commands that it becomes: first missions and persons, then what refers to them. */
export async function* readRegister(files: RegisterFiles, options: ReadingOptions): AsyncGenerator<Reading> {
  const persons = await Persons.read(files.persons);
  const resolve = (id: string) => persons.resolve(id);
  const chairs = new Chairs();
  const horizon = options.history ? await firstRecordedAt(files.revisions) : null;
  const missions = new Set<string>();

  yield* records(files.missions, 'mission', options, (record) => {
    const drafts = missionDrafts(record, horizon);
    missions.add(requiredText(record, 'id'));
    return drafts;
  });
  yield* records(files.persons, 'person', options, (record) => personDrafts(record, horizon));
  if (!options.history) {
    yield* records(files.offices, 'office', options, (record) => officeDrafts(record, resolve, options.strict));
    yield* records(files.postings, 'posting', options, (record) =>
      postingDrafts(record, chairs, resolve, options.strict),
    );
    return;
  }
  const context = { chairs, resolve, ...(await readLookups(files)) };
  const stated = new Stated();
  yield* records(files.revisions, 'revision', options, (record) => {
    const drafts = revisionDrafts(record, context, options.strict);
    return [...strangers(drafts), ...drafts.filter((draft) => stated.isNews(draft))];
  });

  /** Those whom the record names and no list has: they are recorded under their ids, as known from the horizon. */
  function strangers(drafts: readonly Draft[]): readonly Draft[] {
    return drafts.flatMap((draft) => {
      const found: Draft[] = [];
      if (!missions.has(draft.target)) {
        missions.add(draft.target);
        found.push(...unlistedMissionDrafts(draft.target, horizon));
      }
      const official = (draft.data as { officialId?: string }).officialId;
      if (official !== undefined && persons.isNews(official)) found.push(...unlistedPersonDrafts(official, horizon));
      return found;
    });
  }
}

/** The records of one file; a line that cannot be read is told as such and stops nothing. */
export async function* records(
  file: string | undefined,
  form: RecordForm,
  options: Pick<ReadingOptions, 'onBytes'>,
  drafts: (record: Json) => readonly Draft[],
): AsyncGenerator<Reading> {
  if (file === undefined) return;
  for await (const line of readLines(file, options.onBytes)) {
    const at = { file, line: line.number };
    let record: Json | null = null;
    try {
      record = parseLine(line);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      yield {
        kind: 'unplaced',
        place: at,
        form,
        record: line.text,
        field: null,
        code: error.code,
        reason: error.message,
      };
    }
    if (record) {
      const whole = record;
      yield place(at, form, whole, () => drafts(whole));
    }
  }
}

async function firstRecordedAt(file: string | undefined): Promise<string | null> {
  if (file === undefined) return null;
  for await (const line of readLines(file)) {
    try {
      return instantOf(requiredText(parseLine(line), 'recordedAt'));
    } catch {
      // The first readable change sets the horizon.
    }
  }
  return null;
}
