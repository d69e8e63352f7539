import { DomainError } from '@legation/domain';
import type { DomainErrorCode } from '@legation/domain';
import { refusalOf } from './refusal.js';

const stream = 'mission-m';

function fieldOf(type: string, data: object, code: DomainErrorCode, field: string): string | null {
  return refusalOf({ type, stream, data }, new DomainError(code, 'No.', { field })).field;
}

describe('the refusal of an order', () => {
  it('names the stream, and says it where the sentence names nothing else', () => {
    const none = refusalOf(
      { type: 'StartTerm', stream, data: {} },
      new DomainError('MISSION_NOT_FOUND', 'No such one.'),
    );
    expect(none).toMatchObject({ code: 'MISSION_NOT_FOUND', stream, message: 'mission-m: No such one.' });
    const fact = { postingId: 'p' };
    const named = refusalOf(
      { type: 'StartTerm', stream, data: {} },
      new DomainError('NOT_APPOINTED', 'p is not.', { fact }),
    );
    expect(named).toMatchObject({ stream, fact, message: 'p is not.' });
  });

  it.each<[string, object, DomainErrorCode, string, string]>([
    ['EndTerm', { on: '2001' }, 'END_BEFORE_START', 'end', 'on'],
    ['EndChargeAdInterim', { on: '2001' }, 'END_BEFORE_START', 'end', 'on'],
    ['StartTerm', { on: '2001' }, 'END_BEFORE_START', 'end', 'on'],
    ['StartTerm', { postingId: 'p' }, 'CHAIR_OCCUPIED', 'postingId', 'postingId'],
    ['CorrectPosting', { fact: 'started', set: { on: '2001' } }, 'TERM_BEFORE_APPOINTMENT', 'on', 'set.on'],
    ['CorrectPosting', { fact: 'ended', set: { on: '2001' } }, 'END_BEFORE_START', 'end', 'set.on'],
    ['CorrectPosting', { fact: 'ended', set: { on: '2001' } }, 'INVALID_DATE', 'set.on', 'set.on'],
    ['CorrectPosting', { fact: 'particulars', set: { months: 0 } }, 'INVALID_VALUE', 'months', 'set.months'],
    ['CorrectPosting', { postingId: 'p', fact: 'ended', set: {} }, 'CHAIR_OCCUPIED', 'postingId', 'postingId'],
    ['CorrectPosting', { fact: 'appointed', set: { note: 'x' } }, 'TERM_BEFORE_APPOINTMENT', 'on', 'fact'],
    ['RetractPosting', { fact: 'appointed' }, 'TERM_BEFORE_APPOINTMENT', 'on', 'fact'],
    ['RecordPosting', { start: {} }, 'TERM_BEFORE_APPOINTMENT', 'on', 'start.on'],
    ['RecordPosting', { start: {} }, 'MISSION_NOT_OPEN', 'on', 'start.on'],
    ['RecordPosting', { end: {} }, 'END_BEFORE_START', 'end', 'end.on'],
    ['RecordPosting', {}, 'CREDENTIALS_BEFORE_APPOINTMENT', 'on', 'credentialsOn'],
    ['RecordPosting', {}, 'APPOINTED_BEFORE_AGREMENT', 'on', 'appointedOn'],
    ['RecordPosting', {}, 'AGREMENT_REFUSED', 'state', 'accreditations'],
    ['AddAccreditation', { state: 'x' }, 'STATE_ALREADY_ACCREDITED', 'state', 'state'],
  ])('of %s %j for %s names a field of that command', (type, data, code, field, expected) => {
    expect(fieldOf(type, data, code, field)).toBe(expected);
  });
});
