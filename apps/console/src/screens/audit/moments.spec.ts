import { earlier, firstInstantIn, justBefore } from './moments.js';

describe('moments of the audit', () => {
  it('begin a span with the beginning of a day', () => {
    expect(firstInstantIn('20/7/2023')).toBe('2023-07-20T00:00:00.000Z');
    expect(firstInstantIn('2023-07-20 08:30')).toBe('2023-07-20T08:30:00.000Z');
    expect(firstInstantIn('31/4/2023')).toBeNull();
  });

  it('are told apart to the thousandth of a second', () => {
    expect(justBefore('2024-03-01T00:00:00.000Z')).toBe('2024-02-29T23:59:59.999Z');
    expect(justBefore('1801-01-01T00:00:00Z')).toBe('1800-12-31T23:59:59.999Z');
  });

  it('end a span with the earlier of two', () => {
    expect(earlier(null, '2024')).toBe('2024');
    expect(earlier('2023', '2024')).toBe('2023');
    expect(earlier('2024', null)).toBe('2024');
    expect(earlier(null, null)).toBeNull();
  });
});
