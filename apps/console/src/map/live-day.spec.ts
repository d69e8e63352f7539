import { LiveDay } from './live-day.js';

describe('the day on the map', () => {
  it('is told at once, then each time it moves, until nobody follows', () => {
    const live = new LiveDay('2001-01-01');
    const heard: string[] = [];
    const leave = live.follow((day) => heard.push(day));
    live.show('2002-01-01');
    leave();
    live.show('2003-01-01');
    expect(heard).toEqual(['2001-01-01', '2002-01-01']);
    expect(live.day).toBe('2003-01-01');
  });
});
