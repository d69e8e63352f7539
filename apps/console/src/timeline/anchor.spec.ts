import { anchorOf } from './anchor.js';

describe('the day about which a bar is zoomed', () => {
  const sight = { from: 100, until: 200 };

  it('is the middle of what is in sight of it', () => {
    expect(anchorOf({ from: 110, until: 130 }, sight)).toBe(120);
    expect(anchorOf({ from: 0, until: 140 }, sight)).toBe(120);
    expect(anchorOf({ from: 0, until: 1_000 }, sight)).toBe(150);
  });

  it('is its own middle where it is out of sight', () => expect(anchorOf({ from: 10, until: 30 }, sight)).toBe(20));
});
