import { eventIdOf, fingerprintOf } from './command-identity.js';

describe('the identity of a command', () => {
  it('gives each of its events an id of its own, the same on every machine and for ever', () => {
    expect(eventIdOf('c-1', 0)).toBe(eventIdOf('c-1', 0));
    expect(eventIdOf('c-1', 0)).not.toBe(eventIdOf('c-1', 1));
    expect(eventIdOf('Số 1', 10)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([eventIdOf('c-1', 0), eventIdOf('c-1', 1)]).toMatchInlineSnapshot(`
     [
       "a65c29d8-76e9-51a4-9355-6e217f5115af",
       "133b1998-bfa1-54c0-98dd-ad8f49757d23",
     ]
    `);
  });

  it('is what it says, in whatever order of fields', () => {
    const said = fingerprintOf({ stream: 's', data: { a: 1, b: [{ c: null, d: 'é' }] } });
    expect(fingerprintOf({ data: { b: [{ d: 'é', c: null }], a: 1, e: undefined }, stream: 's' })).toBe(said);
    for (const other of [
      { a: 2, b: [] },
      { a: 1, b: [{ c: null, d: 'è' }] },
      { a: '1', b: [{ c: null, d: 'é' }] },
    ]) {
      expect(fingerprintOf({ stream: 's', data: other })).not.toBe(said);
    }
  });
});
