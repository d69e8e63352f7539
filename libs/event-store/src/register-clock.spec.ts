import { registerClock } from './register-clock.js';

describe('the register’s clock', () => {
  it('tells the time in UTC with milliseconds', () => {
    expect(registerClock(null, () => Date.UTC(2026, 10, 22, 8)).now()).toBe('2026-11-22T08:00:00.000Z');
  });

  it('never goes back, not behind itself and not behind the log', () => {
    const times = [5_000, 4_000, 6_000];
    const clock = registerClock('1970-01-01T00:00:05.500Z', () => times.shift() ?? 7_000);
    expect([clock.now(), clock.now(), clock.now(), clock.now()]).toEqual([
      '1970-01-01T00:00:05.500Z',
      '1970-01-01T00:00:05.500Z',
      '1970-01-01T00:00:06.000Z',
      '1970-01-01T00:00:07.000Z',
    ]);
  });

  it('is not behind what it is told to have seen, then and from then on', () => {
    const times = [5_000, 5_100, 7_000];
    const clock = registerClock(null, () => times.shift() ?? 0);
    expect([clock.now('1970-01-01T00:00:06.000Z'), clock.now(null), clock.now('1970-01-01T00:00:06.500Z')]).toEqual([
      '1970-01-01T00:00:06.000Z',
      '1970-01-01T00:00:06.000Z',
      '1970-01-01T00:00:07.000Z',
    ]);
  });
});
