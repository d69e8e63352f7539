import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

/** Section 3.2, as it reads. */
function naive(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(naive).join(',')}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${naive((value as Record<string, unknown>)[key])}`).join(',')}}`;
}

/** RFC 8785, appendix B: the bits of a number, and how it is written. */
const numbers: readonly (readonly [bits: string, written: string])[] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
];

describe('canonical JSON', () => {
  it.each(numbers)('writes the number of the bits %s as %s', (bits, written) => {
    expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(written);
  });

  it('writes the example of section 3.2.2 as the RFC does', () => {
    const given = `{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
      "literals": [null, true, false]
    }`;
    const canonical =
      `{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],` +
      `"string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}`;
    expect(canonicalJson(JSON.parse(given))).toBe(canonical);
  });

  it('sorts keys by their UTF-16 code units, as section 3.2.3 has them', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const object = Object.fromEntries(keys.map((name) => [name, null]));
    const sorted = Object.keys(JSON.parse(canonicalJson(object)) as object).filter((name) => name !== '1');
    expect(canonicalJson(object).startsWith('{"\\r":null,"1":null,')).toBe(true);
    expect(sorted).toEqual(['\r', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']);
  });

  it('writes Vietnamese as it is, and leaves no key out', () => {
    const value = JSON.parse('{"tên":"Bùi Thanh Sơn","__proto__":{"a":[]},"b":{}}') as unknown;
    expect(canonicalJson(value)).toBe('{"__proto__":{"a":[]},"b":{},"tên":"Bùi Thanh Sơn"}');
  });

  it('is the same for the same value, whatever its keys', () => {
    const keys = fc.oneof(fc.string(), fc.constantFrom('10', '9', '01', '-1', '__proto__', 'a', 'ă', 'constructor'));
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(fc.string({ unit: 'binary' }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 5 }),
      ),
    })).value;
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(JSON.parse(JSON.stringify(value)));
        expect(text).toBe(naive(JSON.parse(JSON.stringify(value))));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});
