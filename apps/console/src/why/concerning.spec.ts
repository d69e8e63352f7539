import { concerning } from './concerning.js';
import type { AuditLine } from './subject.js';

const line = (type: AuditLine['type'], data: object) => ({ type, data: data as AuditLine['data'] });
const ofReport1 = concerning(['ReportGiven'], { reportId: 'r1' });

describe('the events that say a fact', () => {
  it('are of its type and have its values', () => {
    expect(ofReport1(line('ReportGiven', { reportId: 'r1' }))).toBe(true);
    expect(ofReport1(line('ReportGiven', { reportId: 'r2' }))).toBe(false);
    expect(ofReport1(line('CommitmentMade', { reportId: 'r1' }))).toBe(false);
  });

  it('are corrected and taken back by others, which may not repeat the value', () => {
    const change = { type: 'ReportGiven', reason: 'a slip' };
    expect(ofReport1(line('MeetingFactCorrected', { ...change, corrects: 'e1', before: { subject: 'a' } }))).toBe(true);
    expect(ofReport1(line('MeetingFactRetracted', { ...change, retracts: 'e1', before: { reportId: 'r1' } }))).toBe(
      true,
    );
    expect(ofReport1(line('MeetingFactRetracted', { ...change, retracts: 'e2', before: { reportId: 'r2' } }))).toBe(
      false,
    );
    expect(
      ofReport1(line('MeetingFactRetracted', { ...change, type: 'MeetingHeld', retracts: 'e3', before: {} })),
    ).toBe(false);
  });
});
