import { correctable } from '../correctable.js';
import type { CorrectionCommand, CorrectionEvent } from '../corrections.js';
import { count, date, id, listOf, oneOf, orNull, record, text } from '../shape.js';
import { directive } from './directive.js';
import { addresseeKinds, followUpStatuses, strengths } from './directive.events.js';
import type { Addressee, DeclaredItems, DirectiveEvent, DirectiveItem } from './directive.events.js';

export type DirectiveCorrectionEvent = CorrectionEvent<'Directive', DirectiveEvent>;
export type DirectiveCorrectionCommand = CorrectionCommand<'Directive'>;

const addressee = record<Addressee>({ kind: oneOf(addresseeKinds), id: orNull(id), name: text });
const declared = record<DeclaredItems>({ at: orNull(text), count, asWritten: text });
const item = record<DirectiveItem>({
  no: text,
  parent: orNull(text),
  ordinal: orNull(text),
  text,
  textEn: orNull(text),
  strength: orNull(oneOf(strengths)),
  deadline: orNull(date),
  matters: listOf(text),
});

/** One directive, whose text, items and follow-up can be corrected. A correction of items states the whole list. */
export const correctableDirective = correctable(directive, {
  name: 'Directive',
  notFound: 'DIRECTIVE_NOT_FOUND',
  shapes: {
    DirectiveIssued: {
      on: orNull(date),
      title: text,
      titleEn: orNull(text),
      issuerOfficialId: id,
      issuerOffice: orNull(text),
      addressees: listOf(addressee),
      strength: oneOf(strengths),
      meetingId: orNull(id),
      parentDirectiveId: orNull(id),
      principle: orNull(text),
      cites: listOf(text),
      items: listOf(item),
      declared: listOf(declared),
    },
    DirectiveFollowUpReported: {
      no: orNull(text),
      on: orNull(date),
      status: oneOf(followUpStatuses),
      text,
      byOfficialId: orNull(id),
      meetingId: orNull(id),
    },
    DirectiveItemCompleted: { no: text, on: orNull(date), note: orNull(text) },
    DirectiveItemSuperseded: {
      no: text,
      on: orNull(date),
      byDirectiveId: orNull(id),
      byNo: orNull(text),
      note: orNull(text),
    },
    DirectiveWithdrawn: { on: orNull(date), reason: text },
  },
  commands: {
    DirectiveIssued: 'IssueDirective',
    DirectiveFollowUpReported: 'ReportFollowUp',
    DirectiveItemCompleted: 'CompleteItem',
    DirectiveItemSuperseded: 'SupersedeItem',
    DirectiveWithdrawn: 'WithdrawDirective',
  },
});
