import type { RegisterEvent } from '@legation/domain';
import type { Dating, EventStore, RecordedEvent, Source } from '@legation/event-store';
import { findAll } from '../collections.js';
import { requirePerson } from '../official/person.js';
import type { ReadStore } from '../read-store.port.js';
import { requireMission } from './holders.query.js';
import { postings } from './postings.projection.js';

/** One change, as the log holds it: who changed what, when, why, on which source. */
export interface AuditLine {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly eventId: string;
  readonly recordedAt: string;
  readonly knownFrom: string;
  readonly actor: string;
  readonly type: RegisterEvent['type'];
  readonly postingId: string | null;
  /** Day on which the fact is true; null where the event has none. */
  readonly on: string | null;
  readonly data: RegisterEvent['data'];
  /** Why: the reason of a correction, a retraction or a passed rule. */
  readonly reason: string | null;
  readonly rules: readonly string[];
  readonly source: Source | null;
  readonly dating: Dating | null;
  readonly commandId: string;
  readonly correlationId: string;
}

export interface AuditAnswer {
  readonly mission?: { readonly id: string; readonly name: string };
  readonly official?: { readonly id: string; readonly name: string };
  readonly items: readonly AuditLine[];
}

/** Every change to a mission, its chair and its postings. @throws NotFound MISSION_NOT_FOUND */
export async function auditOfMission(log: EventStore, store: ReadStore, missionId: string): Promise<AuditAnswer> {
  const { id, name } = await requireMission(store, missionId);
  return { mission: { id, name }, items: (await log.readStream(`mission-${id}`)).map(lineOf) };
}

/** Every change to a person, under each id merged into his, and to the postings that were ever said to be his. @throws NotFound OFFICIAL_NOT_FOUND */
export async function auditOfOfficial(log: EventStore, store: ReadStore, officialId: string): Promise<AuditAnswer> {
  const { official, ids } = await requirePerson(store, officialId);
  const his = new Map<string, Set<string>>();
  for await (const { missionId, postingId } of findAll(store, postings, { officialIds: { $in: ids } })) {
    his.set(missionId, (his.get(missionId) ?? new Set()).add(postingId));
  }
  const lines: AuditLine[] = [];
  for (const id of ids) lines.push(...(await log.readStream(`official-${id}`)).map(lineOf));
  for (const [missionId, postingIds] of his) {
    const events = await log.readStream(`mission-${missionId}`);
    lines.push(...events.map(lineOf).filter(({ postingId }) => postingId !== null && postingIds.has(postingId)));
  }
  return {
    official: { id: official.id, name: official.name },
    items: lines.toSorted((a, b) => a.position - b.position),
  };
}

export function lineOf({ id, stream, revision, position, event, metadata }: RecordedEvent): AuditLine {
  const data = event.data;
  return {
    position: Number(position),
    stream,
    revision: Number(revision),
    eventId: id,
    recordedAt: metadata.recordedAt,
    knownFrom: metadata.knownFrom,
    actor: metadata.actor,
    type: event.type,
    postingId: 'postingId' in data ? data.postingId : null,
    on: 'on' in data ? data.on : null,
    data,
    reason: metadata.overridden?.reason ?? ('reason' in data ? data.reason : null),
    rules: metadata.overridden?.rules ?? [],
    source: metadata.source,
    dating: metadata.dating,
    commandId: metadata.commandId,
    correlationId: metadata.correlationId,
  };
}
