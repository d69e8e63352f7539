import type { AuditLine } from './subject.js';

/**
 * Which events say a fact: those of the types whose data has these values, and the corrections and retractions of such events.
 * A correction that does not repeat a value may concern the fact, and is told.
 */
export const concerning =
  (types: readonly AuditLine['type'][], values: Readonly<Record<string, unknown>> = {}) =>
  (line: Pick<AuditLine, 'type' | 'data'>): boolean => {
    const data = line.data as Readonly<Record<string, unknown>>;
    const isChange = 'corrects' in data || 'retracts' in data;
    const type = isChange ? data['type'] : line.type;
    if (!types.some((one) => one === type)) return false;
    const stated = isChange ? (data['before'] as Readonly<Record<string, unknown>>) : data;
    return Object.entries(values).every(([field, value]) =>
      isChange && !(field in stated) ? true : stated[field] === value,
    );
  };
