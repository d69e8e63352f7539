import { concerning } from '../../why/concerning.js';
import type { WhyProps } from '../../why/subject.js';
import type { Entry } from './time-line.js';

type Reason = Pick<WhyProps, 'subject' | 'concerns'>;

const followUps = {
  followUp: 'DirectiveFollowUpReported',
  completed: 'DirectiveItemCompleted',
  superseded: 'DirectiveItemSuperseded',
} as const;

/** Whose record says a word on a matter, and which of its events. */
export function reasonOf({ kind, directive, meeting, text }: Entry): Reason {
  if (directive) {
    const subject = { directive: directive.id };
    if (kind === 'followUp' || kind === 'completed' || kind === 'superseded')
      return { subject, concerns: concerning([followUps[kind]], { no: directive.no }) };
    return { subject, concerns: concerning(['DirectiveIssued']) };
  }
  const subject = { meeting: meeting?.id ?? '' };
  return kind === 'commitment'
    ? { subject, concerns: concerning(['CommitmentMade'], { text }) }
    : { subject, concerns: concerning(['ReportGiven']) };
}
