import { DomainError, overridableRules } from './errors.js';
import { requireCount, requireDate, requireReason, requireText, RuleBook } from './rules.js';

const refusal = (ask: () => unknown): Partial<DomainError> => {
  try {
    ask();
  } catch (error) {
    if (error instanceof DomainError) {
      const { code, message, field, fact } = error;
      return { code, message, field, fact };
    }
    throw error;
  }
  return {};
};

describe('a rule without exception', () => {
  it('lets pass a date that is not stated, and no date that no calendar has', () => {
    for (const date of [null, undefined, '2024-02-29', '1801'])
      expect(refusal(() => requireDate(date, 'on'))).toStrictEqual({});
    for (const date of ['', '2023-02-29', '12/12/2024'])
      expect(refusal(() => requireDate(date, 'on'))).toMatchObject({
        code: 'INVALID_DATE',
        field: 'on',
        fact: { value: date },
      });
  });

  it('wants words where words are needed', () => {
    for (const text of [null, undefined, 'x']) expect(refusal(() => requireText(text, 'name'))).toStrictEqual({});
    for (const text of ['', ' \t\n', '\u00a0'])
      expect(refusal(() => requireText(text, 'name'))).toMatchObject({ code: 'INVALID_VALUE', field: 'name' });
    expect(refusal(() => requireReason('x'))).toStrictEqual({});
    expect(refusal(() => requireReason(' '))).toMatchObject({ code: 'REASON_REQUIRED', field: 'reason' });
  });

  it('counts in whole numbers', () => {
    for (const value of [1, 36]) expect(refusal(() => requireCount(value, 1, 'months'))).toStrictEqual({});
    for (const value of [0, -1, 1.5, Number.NaN, Infinity, 2 ** 53])
      expect(refusal(() => requireCount(value, 1, 'months'))).toMatchObject({ code: 'INVALID_VALUE', field: 'months' });
  });
});

describe('a rule that can be overridden', () => {
  it('refuses without an override, and says how to give one', () => {
    for (const override of [null, undefined]) {
      const book = new RuleBook(override);
      book.keep(true, 'CHAIR_OCCUPIED', 'taken.');
      expect(refusal(() => book.keep(false, 'CHAIR_OCCUPIED', 'taken.', { field: 'on' }))).toStrictEqual({
        code: 'CHAIR_OCCUPIED',
        message: 'taken. If the source really says so, send override {reason}.',
        field: 'on',
        fact: {},
      });
      expect(book.overridden()).toBeUndefined();
    }
  });

  it('is not passed without words', () => {
    expect(refusal(() => new RuleBook({ reason: ' ' }))).toMatchObject({
      code: 'REASON_REQUIRED',
      field: 'override.reason',
    });
  });

  it('is passed with one, and remembered once, in the order of the list', () => {
    const book = new RuleBook({ reason: 'Both were there' });
    expect(book.overridden()).toBeUndefined();
    book.keep(true, 'OUT_OF_ORDER', 'kept');
    for (const rule of overridableRules.toReversed()) book.keep(false, rule, 'broken');
    book.keep(false, 'CHAIR_OCCUPIED', 'broken again');
    expect(book.overridden()).toStrictEqual({ rules: [...overridableRules], reason: 'Both were there' });
  });
});
