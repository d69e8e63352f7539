import { viewIn } from './view-in.js';

describe('the view that an address names', () => {
  const views = { trail: 1, proof: 2 };

  it('is the one of that name', () => expect(viewIn(views, 'proof', 'trail')).toBe('proof'));

  it.each([undefined, '', 'other', 'toString', '__proto__'])('is the first one for %p', (named) =>
    expect(viewIn(views, named, 'trail')).toBe('trail'),
  );
});
