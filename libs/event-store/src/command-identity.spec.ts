import { hash } from 'node:crypto';
import fc from 'fast-check';
import { eventIdOf, fingerprintOf } from './command-identity.js';

/** A copy with its keys in order, as far as objects let them be. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([key, field]) => [key, inOrder(field)]));
}

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

  it('is the SHA-256 of JSON with its keys in order, as every log has it', () => {
    const keys = fc.oneof(fc.string(), fc.constantFrom('10', '9', '01', 'a', 'ă'));
    const scalars = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constantFrom(null, undefined),
    );
    const json = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, scalars, fc.array(tie('value')), tie('object')),
      object: fc.dictionary(keys, tie('value'), { maxKeys: 5, noNullPrototype: true }),
    })).object as fc.Arbitrary<object>;
    fc.assert(
      fc.property(json, (said) => {
        expect(fingerprintOf(said)).toBe(hash('sha256', JSON.stringify(inOrder(said)), 'hex'));
      }),
    );
  });
});
