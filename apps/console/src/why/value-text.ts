const isoDay = /^\d{4}(-\d{2}){1,2}$/;

/** A value of the register as text: a list one after another, and of an object what it states. */
export function valueText(value: unknown, day: (day: string) => string): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'string') return isoDay.test(value) ? day(value) : value;
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map((one) => valueText(one, day)).join('; ');
  if (typeof value !== 'object') return String(value);
  const stated = Object.values(value).filter((part) => part !== null && !(Array.isArray(part) && part.length === 0));
  return stated.map((part) => valueText(part, day)).join(', ');
}
