import { causeOfCode, causeOfOutcome, causeOfWording, wordsOfOutcome } from './wording.js';

describe('the wording of an end', () => {
  it.each([
    ['Left post on', 'left-post'],
    ['Left post.', 'left-post'],
    ['Presented recall on or shortly before', 'presented-recall'],
    ['Transmitted recall by note', 'presented-recall'],
    ['Assassinated at post on', 'died'],
    ['Promoted to Minister Resident', 'promoted'],
    ['Recommissioned to a different combination of countries on', 'reaccredited'],
    ['Recess appointment expired. Left post on', 'appointment-terminated'],
    ['Declared persona non grata by the Government of Bolivia; left post,', 'persona-non-grata'],
    ['Cambodia severed diplomatic relations with the United States', 'relations-interrupted'],
    ['In anticipation of German occupation, the Government of Belgium left Brussels on', 'relations-interrupted'],
    ['Relinquished charge at Athens', 'relinquished-charge'],
    ['Had farewell audience', 'farewell'],
    ['Had final interview', 'other'],
    [null, null],
  ])('%s: %s', (note, cause) => {
    expect(causeOfWording(note)).toBe(cause);
  });
});

describe('the codes of a register', () => {
  it('are ours, and other when they are new', () => {
    expect(causeOfCode('declared-persona-non-grata')).toBe('persona-non-grata');
    expect(causeOfCode('abducted')).toBe('other');
    expect(causeOfCode(null)).toBeNull();
  });

  it('keep in words an outcome that has no code', () => {
    expect(causeOfOutcome('nomination-withdrawn')).toBe('nomination-withdrawn');
    expect(causeOfOutcome('sent-elsewhere')).toBe('other');
    expect(wordsOfOutcome('sent-elsewhere')).toBe('sent elsewhere');
    expect(wordsOfOutcome('did-not-serve')).toBeNull();
  });
});
