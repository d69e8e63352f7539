import type { EndCause, NotTakenUpCause } from '@legation/domain';

/** The register's own codes of why a term ended, in ours. */
const codedCauses: Readonly<Record<string, EndCause>> = {
  'left-post': 'left-post',
  'presented-recall': 'presented-recall',
  'relinquished-charge': 'relinquished-charge',
  superseded: 'superseded',
  promoted: 'promoted',
  reaccredited: 'reaccredited',
  died: 'died',
  'appointment-terminated': 'appointment-terminated',
  'relations-interrupted': 'relations-interrupted',
  'declared-persona-non-grata': 'persona-non-grata',
  farewell: 'farewell',
  other: 'other',
};

/** Why a term ended, by the register's code; `other` for a code that it did not have before. */
export function causeOfCode(code: string | null): EndCause | null {
  return code === null ? null : (codedCauses[code] ?? 'other');
}

// In this order: "Recess appointment expired. Left post on" is a termination, "Declared persona non grata ...; left post" a declaration.
const wordings: readonly (readonly [RegExp, EndCause])[] = [
  [/persona non grata|refused to have further dealings/i, 'persona-non-grata'],
  [/^(died|assassinated)\b|\bdied at\b/i, 'died'],
  [/^promoted\b/i, 'promoted'],
  [/recommissioned|reaccredited/i, 'reaccredited'],
  [/^superseded\b/i, 'superseded'],
  [
    /expired|\bappoint(ment|ed) terminated|assignment terminated|terminat(ed|ion)\b|resign|relieved (of|by)/i,
    'appointment-terminated',
  ],
  [/relinquished charge/i, 'relinquished-charge'],
  [/\brecall(ed)?\b/i, 'presented-recall'],
  [/farewell/i, 'farewell'],
  [
    /severed|broke relations|relations (were )?(interrupted|suspended)|suspended (political relations|operations)|declared war|occupied|annexed|absorbed|incorporated|ceased|\bclos(ed|ing)\b|withdr[ae]wn?\b|transferred to|in anticipation|no further relations|assumed direction/i,
    'relations-interrupted',
  ],
  [/^departed\b|\bdeparture\b/i, 'left-post'],
];

/** Why a term ended, by the wording before its end date: for revisions, which carry no code. */
export function causeOfWording(note: string | null): EndCause | null {
  if (note === null) return null;
  if (/^left\b/i.test(note)) return 'left-post';
  return wordings.find(([pattern]) => pattern.test(note))?.[1] ?? 'other';
}

const outcomes: Readonly<Record<string, NotTakenUpCause>> = {
  'did-not-proceed-to-post': 'did-not-proceed',
  'did-not-present-credentials': 'did-not-present-credentials',
  'no-record-of-credentials': 'did-not-present-credentials',
  'not-received-by-host': 'not-received-by-host',
  'nomination-not-acted-upon': 'not-acted-upon',
  'not-commissioned': 'not-commissioned',
  'nomination-withdrawn': 'nomination-withdrawn',
  'nomination-rejected': 'nomination-rejected',
  declined: 'declined',
  'commission-cancelled': 'commission-cancelled',
  'died-before-taking-up-post': 'died-first',
  'did-not-serve': 'did-not-serve',
};

/** Why a posting was not taken up; `other` for an outcome that has no code of its own, and then the note says which. */
export function causeOfOutcome(outcome: string | null): NotTakenUpCause {
  return (outcome !== null && outcomes[outcome]) || 'other';
}

/** The outcome in words where its code does not say it, such as `sent elsewhere`; null otherwise. */
export function wordsOfOutcome(outcome: string | null): string | null {
  if (outcome === null || outcome === 'other' || outcomes[outcome]) return null;
  return outcome.replaceAll('-', ' ');
}
