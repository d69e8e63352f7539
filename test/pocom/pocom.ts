import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stated } from './as-of-rule.js';

const folder = process.env['POCOM_DIR'] ?? '';

/** The folder of the real register; null where this machine has none. */
export const pocomDir: string | null = folder !== '' && existsSync(join(folder, 'postings.ndjson')) ? folder : null;
export const noPocom = 'POCOM_DIR does not name the folder of the postings register';

type Json = Record<string, unknown>;

export function linesOf(file: string): readonly Json[] {
  const text = readFileSync(join(pocomDir ?? '', file), 'utf8');
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Json]));
}

/** The record of today, by mission. */
export function recordOfToday(): ReadonlyMap<string, readonly Stated[]> {
  const byMission = new Map<string, Stated[]>();
  for (const { id } of linesOf('missions.ndjson')) byMission.set(String(id), []);
  for (const posting of linesOf('postings.ndjson')) {
    byMission.get(String(posting['missionId']))?.push({
      id: String(posting['id']),
      missionId: String(posting['missionId']),
      territory: text(posting['countryId']),
      served: posting['status'] === 'served',
      start: text(posting['credentialsPresentedOn']) ?? text(posting['arrivedOn']) ?? text(posting['appointedOn']),
      end: text(posting['endedOn']),
    });
  }
  return byMission;
}

/** One change of the record. `after` null: the posting was taken out. */
export interface Change {
  readonly seq: number;
  readonly at: string;
  readonly missionId: string;
  readonly key: string;
  readonly after: Stated | null;
}

export function changesOfTheRecord(): readonly Change[] {
  return linesOf('revisions.ndjson').map((revision) => {
    const [missionId, key] = [String(revision['missionId']), String(revision['key'])];
    const after = revision['after'] as Json | null;
    const stated = after && {
      id: key,
      missionId,
      territory: text(after['countryId']),
      served: after['section'] === 'served',
      start: text(after['startedOn']) ?? text(after['arrivedOn']) ?? text(after['appointedOn']),
      end: text(after['endedOn']),
    };
    return {
      seq: Number(revision['seq']),
      at: String(revision['recordedAt']),
      missionId,
      key,
      after: revision['change'] === 'removed' ? null : stated,
    };
  });
}

/** Numbers that look random and are the same in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
