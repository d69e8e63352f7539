import { plainText, surelyBefore } from '@legation/domain';
import { batches } from '../../batch/batches.projection.js';
import type { BatchDocument, Declaration } from '../../batch/batches.projection.js';
import { findAll } from '../../collections.js';
import type { Corrected, Stated } from '../../correctable.js';
import { directives } from '../../directive/directives.projection.js';
import type { DirectiveDocument } from '../../directive/directives.projection.js';
import { meetings } from '../../meeting/meetings.projection.js';
import type { MeetingDocument } from '../../meeting/meetings.projection.js';
import { officials } from '../../official/officials.projection.js';
import type { HoldingDocument, OfficialDocument } from '../../official/officials.projection.js';
import { sourcesOf } from '../../told.js';
import type { Told } from '../../told.js';
import type { ReportSources } from '../report.js';
import { unhurried } from '../../unhurried.js';
import { between, restingOn, valuesOf } from './evidence.js';
import type { Disagreement, Evidence, Saying } from './evidence.js';

/** What offices, batches, meetings and directives rest on: kind after kind, each in the order of its documents. */
export async function* ofFacts({ store }: ReportSources): AsyncGenerator<Evidence> {
  for await (const official of unhurried(findAll(store, officials, {}))) yield ofOfficial(official);
  for await (const batch of unhurried(findAll(store, batches, {}))) yield ofBatch(batch);
  for await (const meeting of unhurried(findAll(store, meetings, {}))) yield ofMeeting(meeting);
  for await (const directive of unhurried(findAll(store, directives, {}))) yield ofDirective(directive);
}

function ofOfficial({ name, holdings, ranks, stated }: Corrected<OfficialDocument>): Evidence {
  return {
    disagreeing: [
      ...corrections(name, stated),
      ...holdings.flatMap((holding) => officeSeenOutside(name, holding)),
      ...pairs(
        ranks,
        (a, b) => a.rank === b.rank && a.on !== null && b.on !== null,
        ({ rank, on }) => valuesOf({ rank, on }),
      ).flatMap((sayings) => between(name, 'rankConferred', sayings) ?? []),
    ],
    resting: holdings.flatMap(({ title, assumed, attested, left, notTakenUp }) =>
      restingOn({ kind: 'office', of: name, what: title }, sourcesOf([assumed, ...attested, left, notTakenUp])),
    ),
  };
}

/** Seen in office before it was taken up, or after it was left: recorded with an override, and both stand. */
function officeSeenOutside(name: string, { title, assumed, attested, left }: HoldingDocument): readonly Disagreement[] {
  const bounds = [
    { fact: 'officeAssumed', told: assumed, isOutside: (seen: string, on: string) => surelyBefore(seen, on) },
    { fact: 'officeLeft', told: left, isOutside: (seen: string, on: string) => surelyBefore(on, seen) },
  ];
  return bounds.flatMap(({ fact, told, isOutside }) => {
    const on = told?.on ?? null;
    if (told === null || on === null) return [];
    const outside = attested.find((seen) => isOutside(seen.on, on));
    const first = saying(valuesOf({ title, on }), told);
    return outside ? (between(name, fact, [first, saying(valuesOf({ seenOn: outside.on }), outside)]) ?? []) : [];
  });
}

function ofBatch({
  name,
  termLabel,
  opened,
  declarations,
  members,
  closed,
  stated,
}: Corrected<BatchDocument>): Evidence {
  const declared = declarations.slice(1).map((later, at): readonly [Saying, Saying] => {
    const earlier = declarations[at] as Declaration;
    const differing = (['total', 'byClass', 'areas'] as const).filter((field) =>
      isAnother(earlier[field], later[field]),
    );
    const said = (told: Declaration): Saying =>
      saying(valuesOf(Object.fromEntries(differing.map((field) => [field, told[field]]))), told);
    return [said(earlier), said(later)];
  });
  return {
    disagreeing: [
      ...corrections(name, stated),
      ...declared.flatMap((sayings) => between(name, 'declared', sayings) ?? []),
    ],
    resting: restingOn(
      { kind: 'batch', of: name, what: termLabel },
      sourcesOf([opened, ...declarations, ...members, closed]),
    ),
  };
}

function ofMeeting(meeting: Corrected<MeetingDocument>): Evidence {
  const { name, on, attendees, groups, reports, commitments, scheduled, held, cancelled, stated } = meeting;
  const samePerson = pairs(
    attendees,
    (a, b) => a.officialId === b.officialId && plainText(a.title) !== plainText(b.title),
    ({ officialId, title }) => valuesOf({ officialId, title }),
  );
  const sameGroup = pairs(
    groups,
    (a, b) => a.name === b.name && a.count !== null && b.count !== null,
    ({ name: group, count }) => valuesOf({ group, count }),
  );
  return {
    disagreeing: [
      ...corrections(name, stated),
      ...[...samePerson, ...sameGroup].flatMap((sayings) => between(name, 'attendanceRecorded', sayings) ?? []),
    ],
    resting: restingOn(
      { kind: 'meeting', of: name, what: on },
      sourcesOf([scheduled, held, cancelled, ...attendees, ...groups, ...reports, ...commitments]),
    ),
  };
}

function ofDirective({
  title,
  on,
  issued,
  items,
  withdrawn,
  followUps,
  stated,
}: Corrected<DirectiveDocument>): Evidence {
  const later = items.flatMap((item) => [...item.followUps, item.closed]);
  return {
    disagreeing: [
      ...corrections(title, stated),
      ...items.flatMap(({ no, followUps: reported }) =>
        pairs(
          reported,
          (a, b) => a.on === b.on && a.status !== b.status,
          ({ on: day, status }) => valuesOf({ no, on: day, status }),
        ).flatMap((sayings) => between(title, 'directiveFollowUpReported', sayings) ?? []),
      ),
    ],
    resting: restingOn(
      { kind: 'directive', of: title, what: on },
      sourcesOf([issued, withdrawn, ...followUps, ...later]),
    ),
  };
}

/** What a source stated, and what another one corrected or took back. */
function corrections(of: string, stated: readonly Stated[]): readonly Disagreement[] {
  return stated.flatMap(({ type, data, source, changes }) => {
    let [values, speaker] = [data, source?.id ?? null];
    return changes.flatMap(({ after, reason, source: named }) => {
      const fields = Object.keys(after ?? values);
      const before = Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));
      const sayings = [
        { text: valuesOf(before), source: speaker },
        { text: after ? valuesOf(after) : '–', source: named?.id ?? null },
      ] as const;
      values = { ...values, ...after };
      speaker = named?.id ?? speaker;
      return between(of, type.charAt(0).toLowerCase() + type.slice(1), sayings, reason) ?? [];
    });
  });
}

/** Each statement with the last one before it that is of the same, where two sources may say different things. */
function pairs<Statement extends Told>(
  statements: readonly Statement[],
  isOfTheSame: (a: Statement, b: Statement) => boolean,
  textOf: (statement: Statement) => string,
): readonly (readonly [Saying, Saying])[] {
  return statements.flatMap((later, at) => {
    const earlier = statements.slice(0, at).findLast((each) => isOfTheSame(each, later));
    return earlier ? [[saying(textOf(earlier), earlier), saying(textOf(later), later)] as const] : [];
  });
}

const saying = (text: string, { source, corrected }: Told): Saying => ({
  text,
  source: corrected?.source?.id ?? source?.id ?? null,
});

/** Two values that are both given, and differ. */
const isAnother = (a: unknown, b: unknown): boolean =>
  isGiven(a) && isGiven(b) && JSON.stringify(a) !== JSON.stringify(b);

const isGiven = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0);
