import type { Overridden, Override } from './decider.js';
import { DomainError, overridableRules } from './errors.js';
import type { OverridableRule, Refusal } from './errors.js';
import { isPartialDate } from './time/partial-date.js';

/** Refuses a date that no calendar has; null and undefined (not stated) pass. */
export function requireDate(value: string | null | undefined, field: string): void {
  if (value === null || value === undefined || isPartialDate(value)) return;
  throw new DomainError('INVALID_DATE', `${field}: "${value}" is not a date; write YYYY, YYYY-MM or YYYY-MM-DD.`, {
    field,
    fact: { value },
  });
}

/** Refuses an empty text where the register needs words; null and undefined (not stated) pass. */
export function requireText(value: string | null | undefined, field: string): void {
  if (value === null || value === undefined || value.trim() !== '') return;
  throw new DomainError('INVALID_VALUE', `${field} is empty; leave it out or write what the source says.`, { field });
}

/** Refuses a correction, merger or cancellation that nobody explains. */
export function requireReason(reason: string): void {
  if (reason.trim() === '') {
    throw new DomainError('REASON_REQUIRED', 'Say why, in `reason`: it is kept for ever.', { field: 'reason' });
  }
}

/** Refuses what is not a whole number of at least `least`. */
export function requireCount(value: number, least: number, field: string): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new DomainError('INVALID_VALUE', `${field}: ${value} is not a whole number of at least ${least}.`, {
      field,
      fact: { value },
    });
  }
}

/** The overridable rules that one command breaks: each is refused, or passed and remembered. */
export class RuleBook {
  private readonly broken = new Set<OverridableRule>();
  private readonly override: Override | null;

  constructor(override: Override | null | undefined) {
    if (override?.reason.trim() === '') {
      throw new DomainError('REASON_REQUIRED', 'An override is kept for ever: say why in its `reason`.', {
        field: 'override.reason',
      });
    }
    this.override = override ?? null;
  }

  /** Refuses when the rule is broken and nobody gave a reason for passing it. */
  keep(holds: boolean, rule: OverridableRule, message: string, about: Partial<Refusal> = {}): void {
    if (holds) return;
    if (!this.override) {
      throw new DomainError(rule, `${message} If the source really says so, send override {reason}.`, about);
    }
    this.broken.add(rule);
  }

  /** What the event must carry; undefined when every rule was kept. */
  overridden(): Overridden | undefined {
    if (this.broken.size === 0 || !this.override) return undefined;
    return { rules: overridableRules.filter((rule) => this.broken.has(rule)), reason: this.override.reason };
  }
}
